import { encodeJson } from "./encode-json.ts";
import type { TerraformFunction } from "./terraform-function.ts";
import { booleanIn, isList, isUnknown, numberIn, textOf, Unknown, type Value } from "./value.ts";

/** Functions of Terraform that make or take text. */
export const TEXT_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  format: ([pattern, ...values]) => formatted(textOf(pattern), values),
  join: ([separator, ...lists]) => joined(textOf(separator), lists),
  split: ([separator, text]) => {
    const by = textOf(separator);
    const from = textOf(text);
    return by === undefined || from === undefined || by === "" ? undefined : from.split(by);
  },
  lower: ([text]) => textOf(text)?.toLowerCase(),
  upper: ([text]) => textOf(text)?.toUpperCase(),
  title: ([text]) =>
    textOf(text)?.replace(
      /(^|[^\p{L}\p{N}_'])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    ),
  trimspace: ([text]) => textOf(text)?.trim(),
  trimprefix: ([text, prefix]) => trimmed(textOf(text), textOf(prefix), "start"),
  trimsuffix: ([text, suffix]) => trimmed(textOf(text), textOf(suffix), "end"),
  trim: ([text, signs]) => {
    const set = new Set(textOf(signs) ?? "");
    const letters = [...(textOf(text) ?? "")];
    if (textOf(text) === undefined || textOf(signs) === undefined) return undefined;
    const first = letters.findIndex((letter) => !set.has(letter));
    return first < 0
      ? ""
      : letters.slice(first, letters.findLastIndex((letter) => !set.has(letter)) + 1).join("");
  },
  replace: ([text, from, to]) => replaced(textOf(text), textOf(from), textOf(to)),
  substr: ([text, offset, length]) => {
    const letters = textOf(text);
    const start = numberIn(offset);
    const count = numberIn(length);
    if (letters === undefined || start === undefined || count === undefined) return undefined;
    const from = start < 0 ? Math.max(letters.length + start, 0) : start;
    return letters.slice(from, count < 0 ? undefined : from + count);
  },
  startswith: ([text, prefix]) => withTexts(text, prefix, (a, b) => a.startsWith(b)),
  endswith: ([text, suffix]) => withTexts(text, suffix, (a, b) => a.endsWith(b)),
  tostring: ([value]) => (value === null ? null : textOf(value)),
  tonumber: ([value]) => (value === null ? null : numberIn(value)),
  tobool: ([value]) => (value === null ? null : booleanIn(value)),
  jsonencode: ([value], budget) => {
    const encoded = value === undefined ? undefined : encodeJson(value, budget);
    if (encoded === undefined) return undefined;
    return encoded.isKnown ? encoded.text : new Unknown(encoded.text);
  },
};

function withTexts<T>(
  a: Value | undefined,
  b: Value | undefined,
  use: (a: string, b: string) => T,
): T | undefined {
  const left = textOf(a);
  const right = textOf(b);
  return left === undefined || right === undefined ? undefined : use(left, right);
}

/** `%s`, `%d`, `%v`, `%q`, `%05d`, `%%`; other verbs are not read. Holes go into the text as they are. */
function formatted(pattern: string | undefined, values: readonly Value[]): Value | undefined {
  if (pattern === undefined) return undefined;
  let next = 0;
  let isRead = true;
  let isKnown = true;
  const text = pattern.replace(/%(%|(0?)(\d*)([a-zA-Z])|[\s\S]?)/g, (whole, ...groups: string[]) => {
    const [body, zero, width, verb] = groups;
    if (body === "%") return "%";
    const value = values[next];
    next += 1;
    if (isUnknown(value) && (verb === "s" || verb === "v" || verb === "d") && width === "") {
      isKnown = false;
      return value.text;
    }
    const shown = textOf(value);
    if (shown === undefined || verb === undefined || !/^[svdq]$/.test(verb) || Number(width) > 1000) {
      isRead = false;
      return whole;
    }
    const quoted = verb === "q" ? JSON.stringify(shown) : shown;
    return quoted.padStart(Number(width ?? 0), zero === "0" ? "0" : " ");
  });
  if (!isRead || next !== values.length) return undefined;
  return isKnown ? text : new Unknown(text);
}

function joined(separator: string | undefined, lists: readonly Value[]): Value | undefined {
  if (separator === undefined || lists.length === 0) return undefined;
  const texts: string[] = [];
  let isKnown = true;
  for (const list of lists) {
    if (!isList(list)) return undefined;
    for (const item of list) {
      const text = isUnknown(item) ? item.text : textOf(item);
      if (text === undefined) return undefined;
      if (isUnknown(item)) isKnown = false;
      texts.push(text);
    }
  }
  const text = texts.join(separator);
  return isKnown ? text : new Unknown(text);
}

function trimmed(
  text: string | undefined,
  part: string | undefined,
  from: "start" | "end",
): Value | undefined {
  if (text === undefined || part === undefined) return undefined;
  if (from === "start") return text.startsWith(part) ? text.slice(part.length) : text;
  return text.endsWith(part) && part !== "" ? text.slice(0, -part.length) : text;
}

/** A pattern between slashes is a regular expression: that is not evaluated, as its dialect differs (RE2). */
function replaced(text?: string, from?: string, to?: string): Value | undefined {
  if (text === undefined || from === undefined || to === undefined) return undefined;
  return /^\/.+\/$/s.test(from) ? undefined : text.split(from).join(to);
}
