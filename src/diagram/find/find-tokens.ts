import { err, ok, type Result } from "../../lib/result.ts";
import type { FindError } from "./find-error.ts";

/** A piece of an expression; `at` is its offset. */
export type FindToken =
  | { readonly kind: "open" | "close" | "not" | "or"; readonly at: number; readonly text: string }
  /** A word, or `key:value`; `quoted` where the word, or the value, stood in quotes. */
  | {
      readonly kind: "word";
      readonly at: number;
      readonly text: string;
      readonly key?: string;
      readonly word: string;
      readonly quoted: boolean;
    };

const SIGNS = { "(": "open", ")": "close", "-": "not" } as const;

/** The pieces of a text. A `-` negates at the start of a word only: `cart-v2` is one word. */
export function findTokens(text: string): Result<FindToken[], FindError> {
  const tokens: FindToken[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (/\s/.test(char)) at += 1;
    else if (char === "(" || char === ")" || char === "-") {
      tokens.push({ kind: SIGNS[char], at, text: char });
      at += 1;
    } else {
      const token = wordAt(text, at);
      if (!token.ok) return token;
      tokens.push(token.value);
      at += token.value.text.length;
    }
  }
  return ok(tokens);
}

function wordAt(text: string, at: number): Result<FindToken, FindError> {
  const plain = /^[^\s()"]*/.exec(text.slice(at))?.[0] ?? "";
  const colon = plain.indexOf(":");
  const key = colon > 0 ? plain.slice(0, colon) : undefined;
  const start = key === undefined ? at : at + colon + 1;
  if (text.charAt(start) === '"') return quotedWord(text, at, start, key);
  if (key === undefined && /^or$/i.test(plain)) return ok({ kind: "or", at, text: plain });
  const word = key === undefined ? plain : plain.slice(colon + 1);
  return ok({ kind: "word", at, text: plain, word, quoted: false, ...(key === undefined ? {} : { key }) });
}

function quotedWord(
  text: string,
  at: number,
  quote: number,
  key: string | undefined,
): Result<FindToken, FindError> {
  const end = text.indexOf('"', quote + 1);
  if (end < 0) {
    const found = text.slice(quote);
    return err({ code: "open-quote", column: quote + 1, length: found.length, found, expected: ['"'] });
  }
  const word = text.slice(quote + 1, end);
  const whole = text.slice(at, end + 1);
  return ok({ kind: "word", at, text: whole, word, quoted: true, ...(key === undefined ? {} : { key }) });
}
