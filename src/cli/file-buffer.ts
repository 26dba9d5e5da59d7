import { closeSync, openSync, readSync } from "node:fs";

/** In bytes; the buffer is much larger. */
const OVERLAP = 128;

/**
 * Reads files one after the other into the same memory, so that looking into a million of them costs the
 * memory of the largest.
 */
export class FileBuffer {
  #bytes = new Uint8Array(1 << 18);

  /** The first `size` bytes of a file; good until the next is read. Throws what the system says. */
  read(path: string, size: number): Uint8Array {
    if (this.#bytes.length < size) this.#bytes = new Uint8Array(Math.max(size, this.#bytes.length * 2));
    const file = openSync(path, "r");
    try {
      let length = 0;
      while (length < size) {
        const count = readSync(file, this.#bytes, length, size - length, null);
        if (count === 0) break;
        length += count;
      }
      return this.#bytes.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }

  /** True where `test` says so of a part of a file; parts overlap by more than any word is long. */
  some(path: string, test: (part: Uint8Array) => boolean): boolean {
    const file = openSync(path, "r");
    try {
      const part = this.#bytes;
      let kept = 0;
      for (;;) {
        const count = readSync(file, part, kept, part.length - kept, null);
        if (count === 0) return false;
        const filled = kept + count;
        if (test(part.subarray(0, filled))) return true;
        kept = Math.min(OVERLAP, filled);
        part.copyWithin(0, filled - kept, filled);
      }
    } finally {
      closeSync(file);
    }
  }
}
