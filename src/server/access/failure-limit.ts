/** How many wrong keys one address may try in a row of minutes. */
const MOST = 10;
/** Milliseconds. */
const WINDOW = 60_000;
/** Addresses that are remembered; the oldest are forgotten. */
const ADDRESSES = 10_000;

interface Failures {
  readonly count: number;
  readonly since: number;
}

/** Slows down who tries keys: after ten wrong ones within a minute an address waits until that minute is over. */
export class FailureLimit {
  readonly #failures = new Map<string, Failures>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds until the address may try again; 0 for at once. */
  wait(address: string): number {
    const failures = this.#current(address);
    return failures === undefined || failures.count < MOST ? 0 : failures.since + WINDOW - this.#now();
  }

  failed(address: string): void {
    const { count, since } = this.#current(address) ?? { count: 0, since: this.#now() };
    this.#failures.delete(address);
    this.#failures.set(address, { count: count + 1, since });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > ADDRESSES && oldest !== undefined) this.#failures.delete(oldest);
  }

  #current(address: string): Failures | undefined {
    const failures = this.#failures.get(address);
    return failures !== undefined && failures.since + WINDOW > this.#now() ? failures : undefined;
  }
}
