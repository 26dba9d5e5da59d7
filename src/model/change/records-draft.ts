import { compareText } from "../../lib/compare-text.ts";
import type { RecordsChange } from "./change.ts";

/** The change of one collection while it is put together; its result has sorted ids and no empty part. */
export class RecordsDraft<T> {
  readonly added = new Map<string, T>();
  readonly updated = new Map<string, readonly [from: T, to: T]>();
  readonly removed = new Map<string, T>();

  toChange(): RecordsChange<T> | undefined {
    const out = {
      ...part("added", this.added),
      ...part("updated", this.updated),
      ...part("removed", this.removed),
    };
    return Object.keys(out).length === 0 ? undefined : out;
  }
}

function part<V>(name: string, records: ReadonlyMap<string, V>): Record<string, Record<string, V>> {
  if (records.size === 0) return {};
  const sorted = [...records].sort(([a], [b]) => compareText(a, b));
  return { [name]: Object.fromEntries(sorted) };
}
