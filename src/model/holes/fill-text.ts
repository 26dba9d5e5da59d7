import { isUsableName } from "../reference/usable-name.ts";
import { holeParts, isTemplatedName } from "./hole-parts.ts";

/** Values by variable, as a value set has them. */
export type Values = { readonly [variable: string]: string };

/** A text with the values that are known put in. */
export interface FilledText {
  readonly text: string;
  /** The variables that have no value, in the order of the text, each once; empty: the text is a value now. */
  readonly unknown: readonly string[];
}

/** The value of a variable, or undefined where the set has none. */
export function valueFor(values: Values, variable: string): string | undefined {
  return Object.hasOwn(values, variable) ? values[variable] : undefined;
}

/**
 * Puts values into the text of a hole. Values are taken as they are: a sign in them that looks like a
 * placeholder is none. A text of which a part stays unknown keeps its known parts only where what comes out
 * still says which variables are missing; else it stays as written.
 */
export function fillText(text: string, values: Values): FilledText {
  const unknown: string[] = [];
  let out = "";
  for (const part of holeParts(text)) {
    if ("literal" in part) {
      out += part.literal;
      continue;
    }
    const value = valueFor(values, part.variable);
    if (value === undefined) unknown.push(part.variable);
    out += value ?? part.written;
  }
  const missing = [...new Set(unknown)];
  if (missing.length === 0 || out === text) return { text: out, unknown: missing };
  const left = holeParts(out).flatMap((part) => ("variable" in part ? [part.variable] : []));
  const says = left.length === unknown.length && left.every((variable, i) => variable === unknown[i]);
  return { text: says ? out : text, unknown: missing };
}

/** A name with its values put in; as it is where it holds no variable, or where no name would come out. */
export function fillName(name: string, values: Values): string {
  if (!isTemplatedName(name)) return name;
  const { text, unknown } = fillText(name, values);
  return isUsableName(text) && (unknown.length > 0 || !isTemplatedName(text)) ? text : name;
}
