import { createScanner } from "jsonc-parser";

/** Kinds of token, by the numbers of `jsonc-parser` (whose own names are erased when compiled). */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  text: 10,
  number: 11,
  unknown: 16,
  end: 17,
} as const;

export interface Token {
  readonly kind: number;
  readonly offset: number;
  /** The decoded text of a string; otherwise the token as written. */
  readonly value: string;
  /** 0, or the number of what is wrong with it (a text without end, a wrong escape). */
  readonly error: number;
}

/** Line breaks and spaces; comments are tokens, since JSON has none. */
const SPACES = [14, 15];

/** The tokens of a JSON text in order, without spaces. Never throws, whatever the text. */
export function* jsonTokens(text: string): Generator<Token> {
  const scanner = createScanner(text, false);
  for (;;) {
    const kind: number = scanner.scan();
    if (kind === TOKEN.end) return;
    if (SPACES.includes(kind)) continue;
    const error: number = scanner.getTokenError();
    yield { kind, offset: scanner.getTokenOffset(), value: scanner.getTokenValue(), error };
  }
}
