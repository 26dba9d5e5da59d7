import { firstAtOrAfter, insertText, removeText } from "./sorted-texts.ts";
import type { StoredToken } from "./stored-token.ts";

/** Digits of the largest time: times then sort as text. */
const TIME_DIGITS = 16;

/** Client tokens of a store in memory. Every change gives back what undoes it. */
export class MemoryTokens {
  readonly #kept = new Map<string, StoredToken>();
  /** `TIME TOKEN`, sorted. */
  readonly #byTime: string[] = [];

  get(token: string): StoredToken | undefined {
    return this.#kept.get(token);
  }

  put(token: string, kept: StoredToken): () => void {
    const before = this.#kept.get(token);
    this.#set(token, kept);
    return () => this.#set(token, before);
  }

  /** Forgets what was kept before a time; its cost grows with what it forgets only. */
  forget(before: number): () => void {
    const old = this.#byTime.slice(0, firstAtOrAfter(this.#byTime, timeText(before)));
    const undo = old.map((entry) => {
      const token = entry.slice(TIME_DIGITS + 1);
      const kept = this.#kept.get(token);
      this.#kept.delete(token);
      return () => this.#set(token, kept);
    });
    this.#byTime.splice(0, old.length);
    return () => {
      for (const step of undo) step();
    };
  }

  #set(token: string, kept: StoredToken | undefined): void {
    const before = this.#kept.get(token);
    if (before !== undefined) removeText(this.#byTime, `${timeText(before.at)} ${token}`);
    if (kept === undefined) {
      this.#kept.delete(token);
      return;
    }
    this.#kept.set(token, kept);
    insertText(this.#byTime, `${timeText(kept.at)} ${token}`);
  }
}

function timeText(time: number): string {
  return String(time).padStart(TIME_DIGITS, "0");
}
