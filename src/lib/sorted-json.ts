import { compareText } from "./compare-text.ts";
import { isJsonArray, isJsonObject, type Json } from "./json.ts";

/** JSON text without blanks, members sorted by name: the same for equal values. For people there is `canonicalJson`. */
export function sortedJson(value: Json): string {
  if (isJsonArray(value)) {
    let text = "[";
    for (const [index, item] of value.entries()) text += (index === 0 ? "" : ",") + sortedJson(item);
    return `${text}]`;
  }
  if (!isJsonObject(value)) return JSON.stringify(value);
  let text = "{";
  let comma = "";
  for (const key of Object.keys(value).sort(compareText)) {
    text += `${comma}${JSON.stringify(key)}:${sortedJson(value[key] as Json)}`;
    comma = ",";
  }
  return `${text}}`;
}
