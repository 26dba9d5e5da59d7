/** Those who are told of new events. */
export class EventListeners {
  readonly #listeners = new Set<() => void>();

  /** Gives back what ends it. */
  add(listener: () => void): () => void {
    // A function of its own, so that the same listener twice is told twice.
    const told = (): void => listener();
    this.#listeners.add(told);
    return () => void this.#listeners.delete(told);
  }

  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
