import { TOKEN_LIFE } from "./store-options.ts";
import type { StoredToken } from "./stored-token.ts";

interface Kept {
  readonly token: StoredToken;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Client tokens of a store in memory. */
export class MemoryTokens {
  /** The oldest first. */
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get(text: string): StoredToken | undefined {
    const kept = this.#kept.get(text);
    return kept === undefined || kept.at < this.#now() - TOKEN_LIFE ? undefined : kept.token;
  }

  /** Gives back what undoes it. */
  put(text: string, token: StoredToken): () => void {
    const at = this.#now();
    for (const [old, kept] of this.#kept) {
      if (kept.at >= at - TOKEN_LIFE) break;
      this.#kept.delete(old);
    }
    const before = this.#kept.get(text);
    this.#kept.delete(text);
    this.#kept.set(text, { token, at });
    return () => {
      this.#kept.delete(text);
      if (before !== undefined) this.#kept.set(text, before);
    };
  }
}
