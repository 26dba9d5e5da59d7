import { err, ok, type Result } from "../../lib/result.ts";
import type { StoreEvent } from "./store-event.ts";

/** The changes of a store in memory. */
export class MemoryEvents {
  readonly #limit: number;
  #kept: StoreEvent[] = [];
  /** Id of the newest. */
  last: number;

  /** Keeps the newest `limit`, and now and then up to twice as many. The first gets the id after `from`. */
  constructor(limit: number, from: number) {
    this.#limit = limit;
    this.last = from;
  }

  add(change: Omit<StoreEvent, "id">): void {
    this.last += 1;
    this.#kept.push({ id: this.last, ...change });
    // Cut rarely: each cut costs as much as what is kept.
    if (this.#kept.length >= 2 * this.#limit) this.#kept = this.#kept.slice(-this.#limit);
  }

  after(id: number, limit: number): Result<readonly StoreEvent[], "gone"> {
    const index = id - (this.last - this.#kept.length);
    if (index < 0 || id > this.last) return err("gone");
    return ok(this.#kept.slice(index, index + limit));
  }
}
