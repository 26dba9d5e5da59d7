/** A text to look for: `*` stands for any characters, case does not count. */
export interface NamePattern {
  readonly written: string;
  /** The lower-case pieces between the stars. */
  readonly pieces: readonly string[];
}

export function namePattern(written: string): NamePattern {
  return { written, pieces: written.toLowerCase().split("*") };
}

/** True where the pattern is the whole text. */
export function isWhole({ pieces }: NamePattern, text: string): boolean {
  const lower = text.toLowerCase();
  const [first = "", ...rest] = pieces;
  if (rest.length === 0) return lower === first;
  const last = rest.pop() ?? "";
  if (lower.length < first.length + last.length || !lower.startsWith(first) || !lower.endsWith(last))
    return false;
  return after(rest, lower.slice(0, lower.length - last.length), first.length);
}

/** True where the pattern stands anywhere in the text. */
export function isWithin({ pieces }: NamePattern, text: string): boolean {
  return after(pieces, text.toLowerCase(), 0);
}

/** True where the pieces stand one after the other from `start` on. */
function after(pieces: readonly string[], text: string, start: number): boolean {
  let at = start;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}
