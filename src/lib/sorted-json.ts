import { compareText } from "./compare-text.ts";
import { isJsonArray, isJsonObject, type Json } from "./json.ts";

/** JSON text without blanks, members sorted by name: the same for equal values. For people there is `canonicalJson`. */
export function sortedJson(value: Json): string {
  if (isJsonArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort(compareText)
    .map((key) => `${JSON.stringify(key)}:${sortedJson(value[key] as Json)}`);
  return `{${members.join(",")}}`;
}
