import { isJsonObject, type Json } from "../../../../lib/json.ts";
import { isHole } from "../../../../model/design/hole.ts";

/** A value on one line: text as it is, holes as they were written, all else as JSON. */
export function shortValue(value: Json): string {
  if (typeof value === "string") return value === "" ? '""' : value;
  if (isHole(value) && isJsonObject(value)) return String(value["$hole"]);
  return JSON.stringify(value);
}
