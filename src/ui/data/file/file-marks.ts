import type { KeyValueStorage } from "../designs/tail.ts";

/**
 * Remembers what this browser wrote to a file, so that after a reload it is known whether the file changed
 * behind its back: a mark of the text that was confirmed last, and of the one that was sent last.
 */
export class FileMarks {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;

  constructor(storage: KeyValueStorage | undefined, name: string) {
    this.#storage = storage;
    this.#key = `meshwright:file:${name}`;
  }

  /** The text is about to be written. */
  sent(text: string): void {
    this.#write([this.#read()[0] ?? "", markOf(text)]);
  }

  /** The text stands in the file. */
  confirmed(text: string): void {
    this.#write([markOf(text), markOf(text)]);
  }

  /** True for a text that this browser wrote, or saw in the file, last. */
  knows(text: string): boolean {
    return this.#read().includes(markOf(text));
  }

  #read(): string[] {
    return (this.#storage?.getItem(this.#key) ?? "").split(" ").filter((mark) => mark !== "");
  }

  #write(marks: readonly string[]): void {
    try {
      this.#storage?.setItem(this.#key, marks.join(" "));
    } catch {
      // Full: after a reload the changes are reviewed instead of taken for ours.
    }
  }
}

/** The length and two FNV-1a hashes of 32 bits: enough to tell versions of one file apart. */
function markOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ (code + 31), 0x85ebca6b) >>> 0;
  }
  return `${text.length}-${a.toString(36)}-${b.toString(36)}`;
}
