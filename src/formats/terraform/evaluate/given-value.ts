import type { Json } from "../../../lib/json.ts";
import { isJsonArray, isJsonObject } from "../../../lib/json.ts";
import type { Value } from "./value.ts";

/**
 * A value that was given as text: JSON for lists and maps, and for numbers and truths where the variable is
 * declared so; else the text. `type` is the type constraint as written, empty where there is none.
 */
export function givenValue(text: string, type: string): Value {
  if (type === "string") return text;
  const isTyped = type === "number" || type === "bool";
  if (!isTyped && !/^\s*[[{]/.test(text)) return text;
  try {
    return jsonValue(JSON.parse(text) as Json);
  } catch {
    return text;
  }
}

function jsonValue(json: Json): Value {
  if (isJsonArray(json)) return json.map(jsonValue);
  if (!isJsonObject(json)) return json;
  return new Map(Object.entries(json).map(([key, value]) => [key, jsonValue(value)]));
}
