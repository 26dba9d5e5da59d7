/** Code points from the first to the last, both included. */
export type CharRange = readonly [first: number, last: number];

/** A regular expression, parsed. */
export type Re2Node =
  /** One character of the set. */
  | { readonly type: "set"; readonly ranges: readonly CharRange[] }
  | { readonly type: "sequence"; readonly items: readonly Re2Node[] }
  | { readonly type: "choice"; readonly items: readonly Re2Node[] }
  /** `max` undefined: without end. */
  | {
      readonly type: "repeat";
      readonly item: Re2Node;
      readonly min: number;
      readonly max: number | undefined;
    }
  /** A place between two characters. */
  | { readonly type: "place"; readonly at: Re2Place };

export type Re2Place = "start" | "end" | "lineStart" | "lineEnd" | "word" | "notWord";

export const LAST_CODE_POINT = 0x10ffff;

/** True where the code point is in one of the ranges. */
export function isInRanges(ranges: readonly CharRange[], code: number): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last);
}

/** All code points that the ranges leave out. */
export function otherRanges(ranges: readonly CharRange[]): CharRange[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const others: CharRange[] = [];
  let next = 0;
  for (const [first, last] of sorted) {
    if (first > next) others.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  if (next <= LAST_CODE_POINT) others.push([next, LAST_CODE_POINT]);
  return others;
}
