/** A placeholder in a text: from `start` up to but not with `end`. */
export interface HoleSpan {
  readonly start: number;
  readonly end: number;
}

const START = 0xe000;
const PADDING = "\ue001";
/** Digits of the number of a hole: private use characters, so that no real text holds them by chance. */
const DIGIT_0 = 0xe100;
const BASE = 4096;

const MASKED = /\ue000([\ue100-\uf0ff]{1,2})\ue001*/g;

/** A text in which placeholders are hidden from a parser; every offset is as it was. */
export interface MaskedText {
  readonly text: string;
  /** The text of each placeholder as written, by its number. */
  readonly holes: readonly string[];
}

/**
 * Hides placeholders behind runs of private use characters of the same length, which parsers take for
 * letters of a word. Spans must be in order, apart, and at least two characters long; those beyond 4,096 at
 * least three. Text that holds such characters already is returned as it is, with no holes.
 */
export function maskHoles(text: string, spans: readonly HoleSpan[]): MaskedText {
  if (spans.length === 0 || text.includes("\ue000")) return { text, holes: [] };
  const parts: string[] = [];
  const holes: string[] = [];
  let end = 0;
  for (const span of spans) {
    const length = span.end - span.start;
    const digits = digitsOf(holes.length);
    if (length < digits.length + 1 || span.start < end) continue;
    parts.push(text.slice(end, span.start), String.fromCharCode(START), digits);
    parts.push(PADDING.repeat(length - 1 - digits.length));
    holes.push(text.slice(span.start, span.end));
    end = span.end;
  }
  parts.push(text.slice(end));
  return { text: parts.join(""), holes };
}

/** True where the text holds a hidden placeholder. */
export function isMasked(text: string): boolean {
  return text.includes("\ue000");
}

/** A text with the placeholders in it as they were written. */
export function unmask(text: string, holes: readonly string[]): string {
  return text.replace(MASKED, (whole, digits: string) => holes[numberOf(digits)] ?? whole);
}

function digitsOf(number: number): string {
  const low = String.fromCharCode(DIGIT_0 + (number % BASE));
  return number < BASE ? low : String.fromCharCode(DIGIT_0 + Math.floor(number / BASE)) + low;
}

function numberOf(digits: string): number {
  return [...digits].reduce((sum, digit) => sum * BASE + digit.charCodeAt(0) - DIGIT_0, 0);
}
