import { isJsonArray, type Json, type JsonObject } from "../lib/json.ts";
import { toPointer, valueAt } from "../lib/json-pointer.ts";

/** The text that stands at these steps of a spec, or undefined where none does (a hole is no text). */
export function textAt(spec: JsonObject, ...steps: (string | number)[]): string | undefined {
  const value = valueAt(spec, toPointer(steps));
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The list that stands at these steps of a spec; empty where none does. */
export function listAt(spec: JsonObject, ...steps: (string | number)[]): readonly Json[] {
  const value = valueAt(spec, toPointer(steps));
  return isJsonArray(value) ? value : [];
}
