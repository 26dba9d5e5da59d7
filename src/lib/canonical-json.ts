import { compareText } from "./compare-text.ts";
import { isJsonArray, isJsonObject, type Json } from "./json.ts";

/** JSON text as every writer emits it: members sorted by name, two spaces, LF, newline at the end. */
export function canonicalJson(value: Json): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: Json): Json {
  if (isJsonArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
