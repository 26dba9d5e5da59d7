/** Why a text is no expression, and where: `column` counts from 1, `length` is that of the wrong part. */
export interface FindError {
  readonly code: FindErrorCode;
  readonly column: number;
  readonly length: number;
  /** The wrong part as written; empty at the end of the text. */
  readonly found: string;
  /** What could stand there. */
  readonly expected: readonly string[];
  /** What was most likely meant, in place of `found`. */
  readonly nearest?: string;
}

export type FindErrorCode =
  | "unknown-term"
  | "unknown-value"
  | "value-missing"
  | "value-not-taken"
  | "open-quote"
  | "open-parenthesis"
  | "unexpected";

/** The error in one sentence, with what to do. */
export function findErrorText({ code, column, found, expected, nearest }: FindError): string {
  const meant = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
  const list = expected.join(", ");
  switch (code) {
    case "unknown-term":
      return `Column ${column}: "${found}" is no term.${meant === "" ? " Put text with a colon in quotes." : meant}`;
    case "unknown-value":
      return `Column ${column}: expected one of ${list}.${meant}`;
    case "value-missing":
      return `Column ${column}: "${found}" needs a value: ${list}.`;
    case "value-not-taken":
      return `Column ${column}: "${found}" stands alone, without a value.`;
    case "open-quote":
      return `Column ${column}: this quote is not closed.`;
    case "open-parenthesis":
      return `Column ${column}: this parenthesis is not closed.`;
    case "unexpected":
      return `Column ${column}: expected ${list}${found === "" ? "" : `, not "${found}"`}.`;
  }
}
