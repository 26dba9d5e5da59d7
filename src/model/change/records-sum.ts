import { jsonEqual } from "../../lib/json-equal.ts";
import type { RecordsChange } from "./change.ts";
import { RecordsDraft } from "./records-draft.ts";

interface Span<T> {
  /** The record before the first change of it; undefined where there was none. */
  readonly from: T | undefined;
  /** The record now. */
  to: T | undefined;
}

/** What many changes of one collection do together, none of which has renames. Costs as much as they are large. */
export class RecordsSum<T> {
  readonly #spans = new Map<string, Span<T>>();

  /** Takes in the change that follows. */
  add({ removed = {}, updated = {}, added = {} }: RecordsChange<T>): void {
    for (const [id, record] of Object.entries(removed)) this.#set(id, record, undefined);
    for (const [id, [from, to]] of Object.entries(updated)) this.#set(id, from, to);
    for (const [id, record] of Object.entries(added)) this.#set(id, undefined, record);
  }

  /** One change that does what all of them did; undefined where that is nothing. */
  toChange(): RecordsChange<T> | undefined {
    const draft = new RecordsDraft<T>();
    for (const [id, { from, to }] of this.#spans) {
      if (from === undefined && to !== undefined) draft.added.set(id, to);
      else if (from !== undefined && to === undefined) draft.removed.set(id, from);
      else if (from !== undefined && to !== undefined && !jsonEqual(from, to))
        draft.updated.set(id, [from, to]);
    }
    return draft.toChange();
  }

  #set(id: string, from: T | undefined, to: T | undefined): void {
    const span = this.#spans.get(id);
    if (span === undefined) this.#spans.set(id, { from, to });
    else span.to = to;
  }
}
