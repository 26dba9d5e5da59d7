/** One change of one record. */
export interface StoreEvent {
  /** 1 for the first change of a store, one more for each further one, in the order of the commits. */
  readonly id: number;
  readonly key: string;
  readonly what: "created" | "updated" | "deleted";
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Events that a store keeps at least: the newest ones. */
export const KEPT_EVENTS = 100_000;

/** What a store takes from its surroundings. */
export interface StoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 1; `KEPT_EVENTS` unless given. */
  readonly keptEvents?: number;
}
