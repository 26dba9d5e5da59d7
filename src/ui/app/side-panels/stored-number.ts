import { Signal } from "../../canvas/signal.ts";

/** A size that this browser remembers; undefined where the user has not set it. */
export class StoredNumber extends Signal<number | undefined> {
  readonly #key: string;

  constructor(key: string) {
    super(read(key));
    this.#key = key;
  }

  override set(value: number | undefined): void {
    super.set(value);
    try {
      if (value === undefined) window.localStorage.removeItem(this.#key);
      else window.localStorage.setItem(this.#key, String(value));
    } catch {
      // Where the browser forbids storage the size lasts as long as the page.
    }
  }
}

function read(key: string): number | undefined {
  try {
    const text = window.localStorage.getItem(key);
    const value = text === null ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
