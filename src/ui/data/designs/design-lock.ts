/** What is used of `navigator.locks`. */
export type Locks = Pick<LockManager, "request">;

export interface LockEvents {
  /** This tab may write from now on. */
  readonly onGained: () => void;
  /** Another tab took the lock away; this one waits for it again. */
  readonly onLost: () => void;
}

/**
 * The right to write one design: one tab has it, the others wait for it in the order in which they came.
 * Where the browser has no Web Locks (a page that is not on a secure origin) every tab has it at once.
 */
export class DesignLock {
  readonly #locks: Locks | undefined;
  readonly #name: string;
  readonly #events: LockEvents;
  #release: (() => void) | undefined;
  #waiting = new AbortController();
  #stopped = false;

  constructor(locks: Locks | undefined, name: string, events: LockEvents) {
    this.#locks = locks;
    this.#name = name;
    this.#events = events;
  }

  get isHeld(): boolean {
    return this.#release !== undefined;
  }

  /** Begins to wait for the lock. */
  start(): void {
    if (this.#locks === undefined) this.#hold(() => undefined);
    else this.#request({ signal: this.#waiting.signal });
  }

  /** Takes the lock from whoever has it. */
  steal(): void {
    if (this.isHeld) return;
    this.#waiting.abort();
    this.#waiting = new AbortController();
    if (this.#locks === undefined) this.#hold(() => undefined);
    else this.#request({ steal: true });
  }

  /** Gives the lock to the next who waits, and waits again behind the others. */
  pass(): void {
    this.#letGo();
    if (this.#locks !== undefined && !this.#stopped) this.#request({ signal: this.#waiting.signal });
  }

  /** Gives the lock back for good. */
  stop(): void {
    this.#stopped = true;
    this.#waiting.abort();
    this.#letGo();
  }

  #request(options: LockOptions): void {
    let held: (() => void) | undefined;
    this.#locks
      ?.request(this.#name, options, () => {
        return new Promise<void>((resolve) => {
          held = resolve;
          this.#hold(resolve);
        });
      })
      .catch(() => {
        // Rejected where it was stolen while held; else this tab itself stopped waiting.
        if (held === undefined || this.#release !== held) return;
        this.#release = undefined;
        this.#events.onLost();
        this.#request({ signal: this.#waiting.signal });
      });
  }

  #hold(release: () => void): void {
    this.#release = release;
    this.#events.onGained();
  }

  #letGo(): void {
    const release = this.#release;
    this.#release = undefined;
    release?.();
  }
}
