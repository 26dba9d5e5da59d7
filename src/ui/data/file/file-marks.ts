import type { KeyValueStorage } from "../designs/tail.ts";

/** Before the mark of a text that was sent, and of which nobody knows whether it arrived. */
const SENT = ">";

/**
 * Remembers what this browser wrote to a file, so that after a reload it is known whether the file changed
 * behind its back: the marks (`TextMark`) of what was confirmed last, and of the text that was sent last.
 */
export class FileMarks {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;

  constructor(storage: KeyValueStorage | undefined, name: string) {
    this.#storage = storage;
    this.#key = `meshwright:file:${name}`;
  }

  /** The text of this mark is about to be written. */
  sent(mark: string): void {
    this.#write([...this.#read().filter((each) => !each.startsWith(SENT)), SENT + mark]);
  }

  /** These are marks of what stands in the file: of its text, and of the text that we would write for it. */
  confirmed(...marks: readonly string[]): void {
    this.#write([...new Set(marks)]);
  }

  /** True for the mark of a text that this browser wrote, or saw in the file, last. */
  knows(mark: string): boolean {
    const marks = this.#read();
    return marks.includes(mark) || marks.includes(SENT + mark);
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
