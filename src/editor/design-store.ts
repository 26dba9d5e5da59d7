import { deepFreeze } from "../lib/deep-freeze.ts";
import { applyInPlace } from "../model/change/apply.ts";
import type { Change } from "../model/change/change.ts";
import { COLLECTION_NAMES, copyDesign, type Design, type MutableDesign } from "../model/design/design.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { touchedIds } from "./touched-ids.ts";

type ChangeListener = (change: Change) => void;

/**
 * The design while it is edited. The index is mutable, each record is a frozen value that is replaced
 * whole, so an edit costs the same in a small and in a large design. Listeners hear of changes: first those
 * of the whole design in the order in which they came, then those of single ids.
 */
export class DesignStore {
  readonly #design: MutableDesign;
  readonly #listeners = new Set<ChangeListener>();
  readonly #byId = new Map<ResourceId, Set<() => void>>();
  #version = 0;

  constructor(initial: Design) {
    this.#design = copyDesign(initial);
    for (const name of COLLECTION_NAMES) for (const record of this.#design[name].values()) deepFreeze(record);
  }

  /** The live design: the same object at all times. Take `copyDesign` of it to keep a state. */
  get design(): Design {
    return this.#design;
  }

  /** Goes up by one with each change, in how many portions it may come. */
  get version(): number {
    return this.#version;
  }

  /** Applies a change, or a portion of one. Nobody hears of it before `tell`. */
  take(change: Change): void {
    for (const name of COLLECTION_NAMES) {
      const part = change[name];
      for (const record of Object.values(part?.added ?? {})) deepFreeze(record);
      for (const [, to] of Object.values(part?.updated ?? {})) deepFreeze(to);
    }
    applyInPlace(this.#design, change);
  }

  /** A change was applied whole: the design has another version now. */
  countVersion(): void {
    this.#version += 1;
  }

  /** Tells everybody who listens of a change that was applied whole. */
  tell(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
    for (const id of touchedIds(change)) {
      for (const listener of [...(this.#byId.get(id) ?? [])]) listener();
    }
  }

  /** Calls `listener` after each change; returns how to stop that. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` after each change that touches a record of this id, in any collection. */
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
