import { Signal } from "./signal.ts";

/** A setting of this browser, yes or no, that outlives the page; undefined where the user has not set it. */
export class StoredFlag extends Signal<boolean | undefined> {
  readonly #key: string;

  constructor(key: string) {
    super(read(key));
    this.#key = key;
  }

  override set(value: boolean | undefined): void {
    super.set(value);
    try {
      if (value === undefined) window.localStorage.removeItem(this.#key);
      else window.localStorage.setItem(this.#key, String(value));
    } catch {
      // Where the browser forbids storage the setting lasts as long as the page.
    }
  }
}

function read(key: string): boolean | undefined {
  try {
    const text = window.localStorage.getItem(key);
    return text === null ? undefined : text === "true";
  } catch {
    return undefined;
  }
}
