/** A JSON value. Readonly everywhere: records are replaced whole, never changed in place. */
export type Json = string | number | boolean | null | JsonArray | JsonObject;
export type JsonArray = readonly Json[];
export type JsonObject = { readonly [key: string]: Json };

/** True for a JSON object, that is neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a JSON array, with a type that keeps it readonly. */
export function isJsonArray(value: unknown): value is JsonArray {
  return Array.isArray(value);
}
