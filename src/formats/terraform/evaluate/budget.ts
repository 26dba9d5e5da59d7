/** Steps of evaluation for all files together: a thousand times what large configurations need. */
const STEPS = 5_000_000;
/** Expressions within expressions, over all that they refer to: a quarter of what a stack of 1 MB takes. */
const DEPTH_LIMIT = 250;

/** Bounds the work that expressions can ask for: text doubled thirty times, loops within loops. */
export class Budget {
  #left = STEPS;
  #depth = 0;

  /** False where nothing is left: then the value is unknown. */
  spend(steps = 1): boolean {
    this.#left -= steps;
    return this.#left > 0;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Runs `work` one level deeper, or gives `otherwise` where that is too deep or nothing is left. */
  nested<T>(work: () => T, otherwise: () => T): T {
    if (this.#depth >= DEPTH_LIMIT || !this.spend()) return otherwise();
    this.#depth += 1;
    try {
      return work();
    } finally {
      this.#depth -= 1;
    }
  }
}
