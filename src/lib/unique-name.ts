/** `wanted`, or the first of `wanted-2`, `wanted-3` … that is free. A number at the end counts on. */
export function uniqueName(wanted: string, taken: (name: string) => boolean): string {
  return new UniqueNames(taken).give(wanted);
}

/**
 * Gives many names, each as `uniqueName` would with those that were given before it taken too. A number that was
 * found taken is not asked for again: a thousand names that count on from each other take a thousand steps, not
 * a million.
 */
export class UniqueNames {
  readonly #taken: (name: string) => boolean;
  readonly #given = new Set<string>();
  /** For a name that is taken the next number after its stem that may be free. */
  readonly #next = new Map<string, bigint>();

  /** `taken` says which names are not free; its answers must stay the same. */
  constructor(taken: (name: string) => boolean) {
    this.#taken = taken;
  }

  give(wanted: string): string {
    const name = this.#isFree(wanted) ? wanted : this.#counted(wanted);
    this.#given.add(name);
    return name;
  }

  #counted(wanted: string): string {
    const [, stem = wanted, digits] = /^(.*?)-(\d+)$/.exec(wanted) ?? [];
    // As bigints: a date or an id at the end may have more digits than a number holds, and would stand still.
    let number = digits === undefined ? 2n : BigInt(digits) + 1n;
    const passed: string[] = [];
    for (;;) {
      const name = `${stem}-${number}`;
      passed.push(name);
      const next = this.#next.get(name);
      if (next === undefined && this.#isFree(name)) {
        for (const each of passed) this.#next.set(each, number + 1n);
        return name;
      }
      number = next ?? number + 1n;
    }
  }

  #isFree(name: string): boolean {
    return !this.#given.has(name) && !this.#taken(name);
  }
}
