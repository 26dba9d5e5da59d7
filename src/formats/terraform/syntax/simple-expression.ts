import type { Expression, ExpressionPlace, ExpressionStep } from "./expression.ts";
import { quotedText } from "./string-text.ts";

const SIMPLE_TEXT = /^"(?:[^"\\$%]|\\[\s\S]|[$%](?!\{)|\$\$\{|%%\{)*"$/;
/** Longer texts are left to the parser, so that no regular expression runs over megabytes. */
const LONGEST = 4096;
const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const TRAVERSAL = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d+\]|\["[^"\\$%]*"\])*$/;
const STEP = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\["([^"]*)"\]/g;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * An expression whose text alone says what it is: text without interpolation, a number, a word, a plain
 * traversal. Most of a configuration is; reading it from its text saves most calls into the parser's memory.
 */
export function simpleExpression(place: ExpressionPlace): Expression | undefined {
  const written = place.text.slice(place.start, place.end);
  if (written.length > LONGEST) return undefined;
  const first = written[0];
  if (first === '"') {
    if (!SIMPLE_TEXT.test(written)) return undefined;
    return literal(quotedText(written.slice(1, -1)), place);
  }
  if (NUMBER.test(written)) return literal(Number(written), place);
  if (!TRAVERSAL.test(written)) return undefined;
  const word = WORDS.get(written);
  if (word !== undefined) return literal(word, place);
  const steps: ExpressionStep[] = [];
  for (const [, name, index, key] of written.matchAll(STEP)) {
    if (name !== undefined) steps.push({ type: "attribute", name });
    else {
      const value = index === undefined ? (key ?? "") : Number(index);
      steps.push({ type: "index", key: { type: "literal", value, ...place } });
    }
  }
  return { type: "traversal", root: /^[\w-]+/.exec(written)?.[0] ?? written, steps, ...place };
}

function literal(
  value: string | number | boolean | null,
  { at, text, start, end }: ExpressionPlace,
): Expression {
  return { type: "literal", value, at, text, start, end };
}
