/**
 * A function that says whether bytes hold one of some words, in upper or lower case: ASCII words, in lower case,
 * of two letters or more. It skips most bytes and decodes none (Wu and Manber's search for several words).
 */
export function byteWordFinder(words: readonly string[]): (bytes: Uint8Array) => boolean {
  const window = Math.min(...words.map((word) => word.length));
  /** How far to go on where a window ends with a pair of bytes; 0 where a word may begin with the window. */
  const shifts = new Uint8Array(32 * 32).fill(Math.min(window - 1, 255));
  /** The words whose first `window` letters end with a pair. */
  const ending = new Map<number, Uint8Array[]>();
  for (const word of words) {
    const codes = Uint8Array.from(word, (letter) => letter.charCodeAt(0));
    for (let i = 1; i < window; i += 1) {
      const pair = pairAt(codes, i);
      shifts[pair] = Math.min(shifts[pair] ?? 0, window - 1 - i);
    }
    const last = pairAt(codes, window - 1);
    ending.set(last, [...(ending.get(last) ?? []), codes]);
  }
  return (bytes) => {
    let end = window - 1;
    while (end < bytes.length) {
      const pair = pairAt(bytes, end);
      const shift = shifts[pair] ?? 0;
      const start = end - window + 1;
      if (shift === 0 && ending.get(pair)?.some((word) => standsAt(bytes, start, word)) === true) return true;
      end += Math.max(shift, 1);
    }
    return false;
  };
}

/** The bytes before and at an index as one number: their low five bits, which are the same in both cases. */
function pairAt(bytes: Uint8Array, index: number): number {
  return (((bytes[index - 1] ?? 0) & 31) << 5) | ((bytes[index] ?? 0) & 31);
}

/** The sixth bit makes letters lower case; quotes, colons and digits have it already. */
function standsAt(bytes: Uint8Array, start: number, word: Uint8Array): boolean {
  return word.every((code, i) => ((bytes[start + i] ?? 0) | 32) === code);
}
