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
  // Without a comparison of its own it sorts by code unit, as `compareText`, and much faster.
  for (const key of Object.keys(value).sort()) {
    text += `${comma}${JSON.stringify(key)}:${sortedJson(value[key] as Json)}`;
    comma = ",";
  }
  return `${text}}`;
}
