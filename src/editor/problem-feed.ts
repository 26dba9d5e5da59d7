import type { ResourceId } from "../model/reference/ref.ts";

/**
 * Tells who follows problems which resources have others now: of a resource that changed, but also of one that
 * nobody touched, where what it names changed or other values were chosen.
 */
export class ProblemFeed {
  #waiting = new Set<ResourceId>();
  readonly #byId = new Map<ResourceId, Set<() => void>>();
  readonly #listeners = new Set<() => void>();

  /** Notes ids; nobody hears of them before `tell`. */
  note(ids: readonly ResourceId[]): void {
    for (const id of ids) this.#waiting.add(id);
  }

  /** Tells of all that was noted; with `isComplete` also where that is nothing: now it is known that there is no more. */
  tell(isComplete = false): void {
    const ids = this.#waiting;
    if (ids.size === 0 && !isComplete) return;
    this.#waiting = new Set();
    for (const listener of [...this.#listeners]) listener();
    for (const id of ids) for (const listener of [...(this.#byId.get(id) ?? [])]) listener();
  }

  /** Calls `listener` when any problem came or went; returns how to stop that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls `listener` when this resource has other problems; returns how to stop that. */
  subscribeTo(id: ResourceId, listener: () => void): () => void {
    const listeners = this.#byId.get(id) ?? new Set<() => void>();
    this.#byId.set(id, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byId.get(id) === listeners) this.#byId.delete(id);
    };
  }
}
