import { compareText } from "../../../lib/compare-text.ts";
import { wordMatcher } from "../../../lib/word-match.ts";

/** What can be found, with the texts that find it. */
export interface Findable<T> {
  readonly value: T;
  readonly text: string;
  readonly more?: string;
}

export interface Ranked<T> {
  readonly value: T;
  readonly rank: number;
}

/** Those that answer what was typed, the nearest first, then by text; at most `most`. */
export function ranked<T>(typed: string, all: Iterable<Findable<T>>, most: number): Ranked<T>[] {
  const found: (Ranked<T> & { readonly text: string })[] = [];
  const match = wordMatcher(typed);
  for (const { value, text, more } of all) {
    const rank = match(text, more);
    if (rank !== undefined) found.push({ value, text: text.toLowerCase(), rank });
  }
  found.sort((a, b) => a.rank - b.rank || compareText(a.text, b.text));
  return found.slice(0, most).map(({ value, rank }) => ({ value, rank }));
}
