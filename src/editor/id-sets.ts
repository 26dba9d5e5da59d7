import type { ResourceId } from "../model/reference/ref.ts";

const NONE: ReadonlySet<ResourceId> = new Set();

/** Sets of ids by a key; an empty set is not kept. */
export class IdSets {
  readonly #sets = new Map<string, Set<ResourceId>>();

  at(key: string): ReadonlySet<ResourceId> {
    return this.#sets.get(key) ?? NONE;
  }

  add(key: string, id: ResourceId): void {
    const set = this.#sets.get(key);
    if (set === undefined) this.#sets.set(key, new Set([id]));
    else set.add(id);
  }

  delete(key: string, id: ResourceId): void {
    const set = this.#sets.get(key);
    set?.delete(id);
    if (set?.size === 0) this.#sets.delete(key);
  }

  clear(): void {
    this.#sets.clear();
  }
}
