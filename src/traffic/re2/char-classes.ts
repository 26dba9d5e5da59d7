import { type CharRange, otherRanges } from "./re2-node.ts";

/** Ranges written as pairs of characters: `azAZ09`. */
function pairs(text: string): CharRange[] {
  const codes = [...text].map((char) => char.codePointAt(0) ?? 0);
  return codes.flatMap((code, index): CharRange[] =>
    index % 2 === 0 ? [[code, codes[index + 1] ?? code]] : [],
  );
}

const DIGIT = pairs("09");
const SPACE = pairs("\t\n\f\r  ");
const WORD = pairs("09AZ__az");

/** `\d`, `\D` and their like: ASCII only, as in RE2. */
export const PERL_CLASSES: Readonly<Record<string, readonly CharRange[]>> = {
  d: DIGIT,
  D: otherRanges(DIGIT),
  s: SPACE,
  S: otherRanges(SPACE),
  w: WORD,
  W: otherRanges(WORD),
};

/** The names that may stand in `[[:name:]]`. */
export const POSIX_CLASSES: Readonly<Record<string, readonly CharRange[]>> = {
  alnum: pairs("09AZaz"),
  alpha: pairs("AZaz"),
  ascii: pairs("\u0000\u007f"),
  blank: pairs("\t\t  "),
  cntrl: pairs("\u0000\u001f\u007f\u007f"),
  digit: DIGIT,
  graph: pairs("!~"),
  lower: pairs("az"),
  print: pairs(" ~"),
  punct: pairs("!/:@[`{~"),
  space: pairs("\t\r  "),
  upper: pairs("AZ"),
  word: WORD,
  xdigit: pairs("09AFaf"),
};

/** The ranges with the other case of their ASCII letters, and of a single letter of any script. */
export function withBothCases(ranges: readonly CharRange[]): CharRange[] {
  return ranges.flatMap(([first, last]): CharRange[] => {
    const both: CharRange[] = [[first, last]];
    if (first === last) {
      const char = String.fromCodePoint(first);
      for (const other of [char.toLowerCase(), char.toUpperCase()]) {
        const code = other.codePointAt(0);
        if (code !== undefined && [...other].length === 1) both.push([code, code]);
      }
      return both;
    }
    for (const [from, to, shift] of [
      [65, 90, 32],
      [97, 122, -32],
    ] as const) {
      const [low, high] = [Math.max(first, from), Math.min(last, to)];
      if (low <= high) both.push([low + shift, high + shift]);
    }
    return both;
  });
}
