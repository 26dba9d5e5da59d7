import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import { isHole } from "../model/design/hole.ts";

/** A value in short: `30 s`, `on`, `8080`, a placeholder as written; of a larger block "set". */
export function valueWords(value: Json): string {
  if (isHole(value)) return value.$hole;
  if (typeof value === "boolean") return value ? "on" : "off";
  if (isJsonArray(value)) return value.map(valueWords).join(", ");
  if (!isJsonObject(value)) return String(value);
  const members = Object.values(value);
  const [only] = members;
  if (members.length === 1 && only !== undefined && !isJsonArray(only)) return valueWords(only);
  return value["value"] === undefined || members.length > 2 ? "set" : durationWords(value);
}

/** `30 s` */
function durationWords(value: { readonly [member: string]: Json }): string {
  const [amount, unit] = [value["value"], value["unit"]];
  return [amount, unit].flatMap((part) => (part === undefined ? [] : [valueWords(part)])).join(" ");
}

/** Milliseconds in the unit that says them without a fraction: `10 s`, `1500 ms`. */
export function millisWords(value: Json): string {
  if (typeof value !== "number" || value % 1000 !== 0) return `${valueWords(value)} ms`;
  return `${value / 1000} s`;
}
