import type { StoreEvent } from "../../control-plane/store/store-event.ts";
import type { StoredResource } from "../../control-plane/store/stored-resource.ts";
import type { StoredToken } from "../../control-plane/store/stored-token.ts";

/** What is to be written and is not in the database yet. */
export class PendingWrites {
  /** By key; undefined is to be removed. */
  readonly records = new Map<string, StoredResource | undefined>();
  /** By client token. */
  readonly tokens = new Map<string, StoredToken>();
  /** In their order; ids are given by the database. */
  readonly events: Omit<StoreEvent, "id">[] = [];

  get isEmpty(): boolean {
    return this.records.size === 0 && this.tokens.size === 0;
  }

  /** Takes over what was written after these. */
  add(later: PendingWrites): void {
    for (const [key, record] of later.records) this.records.set(key, record);
    for (const [token, kept] of later.tokens) this.tokens.set(token, kept);
    this.events.push(...later.events);
  }

  clear(): void {
    this.records.clear();
    this.tokens.clear();
    this.events.length = 0;
  }
}
