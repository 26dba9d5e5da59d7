/** The length and two FNV-1a hashes of 32 bits of a text that comes in pieces: enough to tell versions of one file apart. */
export class TextMark {
  #length = 0;
  #a = 0x811c9dc5;
  #b = 0x01000193;

  add(piece: string): void {
    let [a, b] = [this.#a, this.#b];
    for (let i = 0; i < piece.length; i += 1) {
      const code = piece.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193) >>> 0;
      b = Math.imul(b ^ (code + 31), 0x85ebca6b) >>> 0;
    }
    this.#length += piece.length;
    this.#a = a;
    this.#b = b;
  }

  /** The mark of all pieces so far; the same however the text was cut. */
  get value(): string {
    return `${this.#length}-${this.#a.toString(36)}-${this.#b.toString(36)}`;
  }
}
