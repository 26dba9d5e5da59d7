import { isJsonObject, type Json } from "../lib/json.ts";
import { isHole } from "../model/design/hole.ts";
import type { Doubt, Holds, Wanted } from "./condition.ts";
import { matchRe2 } from "./re2/match-re2.ts";
import { parseRe2 } from "./re2/parse-re2.ts";

/** Whether a value is what is wanted, and why that is not known. */
export interface Tested {
  readonly holds: Holds;
  readonly doubt?: Doubt;
}

/** A leaf that should be a text (or a number, for ports): exactly that. */
export function exactly(value: Json): Wanted {
  if (isHole(value)) return { how: "hole", text: value.$hole };
  if (typeof value === "string" || typeof value === "number") return { how: "exact", value: String(value) };
  return { how: "wrong" };
}

/** A leaf that should be a text, as one way to compare. */
export function textWanted(how: "exact" | "prefix" | "suffix" | "regex", value: Json): Wanted {
  if (isHole(value)) return { how: "hole", text: value.$hole };
  return typeof value === "string" ? { how, value } : { how: "wrong" };
}

/**
 * The method of a header, metadata or query match: one of its members. An absent one asks only that the name is
 * there; an empty object is no method (rule of the API: it needs one).
 */
export function methodWanted(match: Json | undefined): Wanted {
  if (match === undefined) return { how: "present" };
  if (isHole(match)) return { how: "hole", text: match.$hole };
  if (!isJsonObject(match)) return { how: "wrong" };
  for (const how of ["exact", "prefix", "suffix", "regex"] as const) {
    const value = match[how];
    if (value !== undefined) return textWanted(how, value);
  }
  return rangeWanted(match["range"]);
}

function rangeWanted(range: Json | undefined): Wanted {
  if (isHole(range)) return { how: "hole", text: range.$hole };
  if (!isJsonObject(range)) return { how: "wrong" };
  const { start, end } = { start: range["start"], end: range["end"] };
  for (const limit of [start, end]) if (isHole(limit)) return { how: "hole", text: limit.$hole };
  return typeof start === "number" && typeof end === "number"
    ? { how: "range", start, end }
    : { how: "wrong" };
}

/** Whether a value that is there is what is wanted. */
export function testValue(wanted: Wanted, value: string): Tested {
  switch (wanted.how) {
    case "exact":
      return known(value === wanted.value);
    case "prefix":
      return known(value.startsWith(wanted.value));
    case "suffix":
      return known(value.endsWith(wanted.value));
    case "regex":
      return testRegex(wanted.value, value);
    case "range":
      // Envoy reads the whole value as a decimal number of 64 bits; the end is not in the range (API model).
      return known(/^[+-]?\d+$/.test(value) && Number(value) >= wanted.start && Number(value) < wanted.end);
    case "present":
      return known(true);
    case "hole":
      return { holds: "unknown", doubt: "placeholder" };
    case "wrong":
      return { holds: "unknown", doubt: "wrongValue" };
  }
}

/** Envoy asks RE2 whether the expression matches the whole value. */
function testRegex(source: string, value: string): Tested {
  const parsed = parseRe2(source);
  if (!parsed.ok) {
    return { holds: "unknown", doubt: parsed.error.code === "refused" ? "regexRefused" : "regexUnknown" };
  }
  const matches = matchRe2(parsed.value, value);
  return matches === undefined ? { holds: "unknown", doubt: "regexUnknown" } : known(matches);
}

function known(holds: boolean): Tested {
  return { holds: holds ? "yes" : "no" };
}
