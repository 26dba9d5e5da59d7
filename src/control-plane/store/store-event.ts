/** One change of one record. */
export interface StoreEvent {
  /** 1 for the first change of a store, one more for each further one, in the order of the commits. */
  readonly id: number;
  readonly key: string;
  readonly what: "created" | "updated" | "deleted";
  /** Milliseconds since 1970. */
  readonly at: number;
}
