import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { type Notice, notice } from "../notice.ts";
import type { TextPosition } from "./text-position.ts";

const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: "a value",
  InvalidNumberFormat: "a number",
  PropertyNameExpected: "a member name in double quotes",
  ValueExpected: "a value",
  ColonExpected: '":"',
  CommaExpected: '","',
  CloseBraceExpected: '"," or "}"',
  CloseBracketExpected: '"," or "]"',
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "no comment (JSON has none)",
  UnexpectedEndOfComment: "no comment (JSON has none)",
  UnexpectedEndOfString: "the closing quote of a text on the same line",
  UnexpectedEndOfNumber: "more digits",
  InvalidUnicode: "four hexadecimal digits after \\u",
  InvalidEscapeCharacter: 'one of " \\ / b f n r t u after the backslash',
  InvalidCharacter: "a control character written as an escape such as \\n or \\t",
};

/** The notice on a text that is not JSON: its first error, with what was expected and what stands there. */
export function syntaxNotice(
  file: string,
  text: string,
  positionAt: (offset: number) => TextPosition,
): Notice {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors.reduce<ParseError | undefined>(
    (best, error) => (best === undefined || error.offset < best.offset ? error : best),
    undefined,
  );
  const offset = first?.offset ?? 0;
  const expected = first === undefined ? undefined : EXPECTED[printParseErrorCode(first.error)];
  return notice(
    "json-syntax",
    { file, ...positionAt(offset) },
    { expected: expected ?? "JSON", found: foundAt(text, offset, first?.length ?? 1) },
  );
}

function foundAt(text: string, offset: number, length: number): string {
  if (offset >= text.length) return "the end of the file";
  const found = text.slice(offset, offset + Math.max(1, Math.min(length, 24)));
  return found.trim() === "" ? "the end of the line" : found.trim();
}
