import { isJsonArray, type Json, type JsonObject } from "../lib/json.ts";
import { toPointer, valueAt } from "../lib/json-pointer.ts";
import { nameIn } from "../model/holes/name-value.ts";

/** The text that stands at these steps of a spec, or undefined where none does (a hole is no text). */
export function textAt(spec: JsonObject, ...steps: (string | number)[]): string | undefined {
  const value = valueAt(spec, toPointer(steps));
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The name that stands at these steps of a spec, where a hole is the name that its text is; else undefined. */
export function nameTextAt(spec: JsonObject, ...steps: (string | number)[]): string | undefined {
  return nameIn(valueAt(spec, toPointer(steps)));
}

/** The list that stands at these steps of a spec; empty where none does. */
export function listAt(spec: JsonObject, ...steps: (string | number)[]): readonly Json[] {
  const value = valueAt(spec, toPointer(steps));
  return isJsonArray(value) ? value : [];
}
