import type { Json } from "../lib/json.ts";
import type { Choice, ExpectedType, Limits } from "./problem-args.ts";

/** `http`, `http or tcp`, `http, tcp or grpc`; `and` for the other joining word. */
export function listed(items: readonly string[], word: "or" | "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** `from 1 to 65535`, `of 1 or more`, `of at most 5`; nothing where there is no limit. */
export function range({ min, max }: Limits): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of ${min} or more`;
  return max === undefined ? "" : ` of at most ${max}`;
}

/** How many are allowed: `1 to 255 characters`, `exactly 12 characters`, `at least 1 character`. */
export function amount({ min, max }: Limits, one: string, many: string): string {
  const named = (count: number): string => `${count} ${count === 1 ? one : many}`;
  if (min !== undefined && min === max) return `exactly ${named(min)}`;
  if (min !== undefined && max !== undefined) return `${min} to ${named(max)}`;
  return min !== undefined ? `at least ${named(min)}` : `at most ${named(max ?? 0)}`;
}

/** What a value of that type is called, with its limits where it is a number. */
export function typeName(expected: ExpectedType, limits: Limits): string {
  switch (expected) {
    case "integer":
      return `a whole number${range(limits)}`;
    case "string":
      return "a text";
    case "boolean":
      return "true or false";
    case "list":
      return "a list";
    case "structure":
      return "an object with named members";
    case "timestamp":
      return "a time";
  }
}

/** A value as JSON on one line, cut to 60 characters. */
export function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `has none`, `has dns and awsCloudMap`. */
export function chosen({ set }: Choice): string {
  return set.length === 0 ? "has none" : `has ${listed(set, "and")}`;
}

/** What to do about a choice that is not exactly one. */
export function chooseOne({ members, set }: Choice): string {
  return set.length === 0
    ? `Set one of ${listed(members, "or")}.`
    : `Keep one of ${listed(set, "or")} and remove the others.`;
}
