import { isJsonArray, isJsonObject, type Json, type JsonArray } from "../../lib/json.ts";

/** The member that the names lead to, or undefined where the spec has none or something else on the way. */
export function memberAt(value: Json | undefined, ...names: readonly string[]): Json | undefined {
  let at = value;
  for (const name of names) at = isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

/** The list that the names lead to; what is no list counts as empty. */
export function listAt(value: Json | undefined, ...names: readonly string[]): JsonArray {
  const list = memberAt(value, ...names);
  return isJsonArray(list) ? list : [];
}

/** A leaf as a card shows it: text and numbers as they are, a hole as written, anything else as nothing. */
export function leafText(value: Json | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const hole = memberAt(value, "$hole");
  return typeof hole === "string" ? hole : "";
}
