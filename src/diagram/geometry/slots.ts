/** Small whole numbers for ids: what is kept by them is in lists instead of maps. Numbers of what went are used again. */
export class Slots<Id> {
  readonly #slots = new Map<Id, number>();
  readonly #ids: (Id | undefined)[] = [];
  readonly #free: number[] = [];

  get size(): number {
    return this.#slots.size;
  }

  /** The number of an id that has one. */
  of(id: Id): number | undefined {
    return this.#slots.get(id);
  }

  /** The number of the id, which gets one if it has none. */
  take(id: Id): number {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = this.#free.pop() ?? this.#ids.length;
    this.#slots.set(id, slot);
    this.#ids[slot] = id;
    return slot;
  }

  /** Takes the number from the id; tells which it was. */
  leave(id: Id): number | undefined {
    const slot = this.#slots.get(id);
    if (slot === undefined) return undefined;
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
    return slot;
  }

  /** Whose number it is. Throws where it is nobody's. */
  idAt(slot: number): Id {
    const id = this.#ids[slot];
    if (id === undefined) throw new Error(`no id has the number ${slot}`);
    return id;
  }
}
