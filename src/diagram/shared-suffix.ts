/**
 * The end that the hostnames of a mesh share, kept by counts: adding and removing a hostname costs as much as
 * it has labels.
 *
 * It is the longest `.suffix` that more than half of the hostnames (and at least two) end in. All of them
 * would be the plainer rule, but then one outside host, or one hostname while it is typed, would change every
 * card of the mesh.
 */
export class SharedSuffix {
  #total = 0;
  readonly #counts = new Map<string, number>();
  readonly #byCount = new Map<number, Set<string>>();
  /** Suffixes of the greater half. They end in each other, so there are no more than a hostname has labels. */
  readonly #common = new Set<string>();

  add(hostname: string): void {
    this.#total++;
    const suffixes = suffixesOf(hostname);
    for (const suffix of suffixes) this.#count(suffix, 1);
    this.#settle(suffixes);
  }

  /** Takes back one `add` of the same hostname. */
  remove(hostname: string): void {
    this.#total--;
    for (const suffix of suffixesOf(hostname)) this.#count(suffix, -1);
    // With fewer hostnames it may take one fewer to be the greater half: those that now just suffice come in.
    this.#settle(this.#byCount.get(this.#least()) ?? []);
  }

  /** With its dot: `.shop.local`; empty where there is none. */
  get value(): string {
    let longest = "";
    for (const suffix of this.#common) if (suffix.length > longest.length) longest = suffix;
    return longest;
  }

  #settle(candidates: Iterable<string>): void {
    const least = this.#least();
    const isCommon = (suffix: string): boolean => (this.#counts.get(suffix) ?? 0) >= least;
    for (const suffix of this.#common) if (!isCommon(suffix)) this.#common.delete(suffix);
    for (const suffix of candidates) if (isCommon(suffix)) this.#common.add(suffix);
  }

  #least(): number {
    return Math.max(2, Math.floor(this.#total / 2) + 1);
  }

  #count(suffix: string, by: 1 | -1): void {
    const before = this.#counts.get(suffix) ?? 0;
    const after = before + by;
    const old = this.#byCount.get(before);
    old?.delete(suffix);
    if (old?.size === 0) this.#byCount.delete(before);
    if (after === 0) {
      this.#counts.delete(suffix);
      return;
    }
    this.#counts.set(suffix, after);
    const bucket = this.#byCount.get(after);
    if (bucket === undefined) this.#byCount.set(after, new Set([suffix]));
    else bucket.add(suffix);
  }
}

/** `a.b.c` has `.b.c` and `.c`. */
function suffixesOf(hostname: string): string[] {
  const out: string[] = [];
  for (let i = hostname.indexOf(".", 1); i !== -1; i = hostname.indexOf(".", i + 1))
    out.push(hostname.slice(i));
  return out;
}
