import { createScanner } from "jsonc-parser";

/** Kinds of token, by the numbers of `jsonc-parser` (whose own names are erased when compiled). */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
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
}

/** The tokens of a JSON text in order, without spaces and comments. Never throws, whatever the text. */
export function* jsonTokens(text: string): Generator<Token> {
  const scanner = createScanner(text, true);
  for (;;) {
    const kind: number = scanner.scan();
    if (kind === TOKEN.end) return;
    yield { kind, offset: scanner.getTokenOffset(), value: scanner.getTokenValue() };
  }
}
