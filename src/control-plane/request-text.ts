import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import type { Violation } from "../model/schema/validate-shape.ts";
import { cut, pathText } from "./path-text.ts";

/** Problems named in one answer; more are counted. */
const NAMED = 5;

/** One sentence for all that is wrong with a request: where, what was expected, what is there. */
export function requestText(violations: readonly Violation[]): string {
  const named = violations.slice(0, NAMED).map(violationText);
  const more = violations.length - named.length;
  return `${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}

function violationText(violation: Violation): string {
  const path = pathText(violation.pointer);
  switch (violation.rule) {
    case "required":
      return `${pathText(`${violation.pointer}/${violation.member}`)} is required`;
    case "unknown-member":
      return `${path} is not known: expected one of ${violation.known.join(", ")}`;
    case "type":
      return `${path} must be ${TYPES[violation.expected]}, but is ${shown(violation.actual)}`;
    case "range":
      return `${path} must be ${between(violation)}, but is ${violation.actual}`;
    case "length":
      return `${path} must have ${between(violation)} characters, but has ${violation.actual}`;
    case "items":
      return `${path} must have ${between(violation)} items, but has ${violation.actual}`;
    case "pattern":
      return `${path} must match ${violation.pattern}, but is ${shown(violation.actual)}`;
    case "enum":
      return `${path} must be one of ${violation.allowed.join(", ")}, but is ${shown(violation.actual)}`;
    case "union":
      return `${path} must have exactly one of ${violation.members.join(", ")}, but has ${
        violation.set.length === 0 ? "none" : violation.set.join(" and ")
      }`;
    case "hole":
      return `${path} is the placeholder ${shown(violation.hole)}: a value is expected`;
  }
}

const TYPES = {
  structure: "an object",
  list: "a list",
  string: "text",
  integer: "a whole number",
  boolean: "true or false",
  timestamp: "a time",
} as const;

function between({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

/** Lists and objects are only named: what a client nests may be deeper than can be printed. */
function shown(value: Json): string {
  if (isJsonArray(value)) return "a list";
  return isJsonObject(value) ? "an object" : cut(JSON.stringify(value));
}
