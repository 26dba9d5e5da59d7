import { isJsonArray, isJsonObject, type Json } from "../../../../lib/json.ts";
import { isHole } from "../../../../model/design/hole.ts";

/** A value on one line, for people: text as it is, all else as JSON; holes as they were written, at any depth. */
export function shortValue(value: Json): string {
  if (typeof value === "string") return value === "" ? '""' : value;
  return valueText(value);
}

function valueText(value: Json): string {
  if (isHole(value) && isJsonObject(value)) return String(value["$hole"]);
  if (isJsonArray(value)) return `[${value.map(valueText).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${valueText(item)}`);
  return `{${members.join(",")}}`;
}
