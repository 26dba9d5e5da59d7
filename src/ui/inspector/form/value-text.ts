import { numberOrText } from "../../../editor/node-spec.ts";
import type { Json } from "../../../lib/json.ts";
import type { LeafControl } from "./form-node.ts";

/** A value as a text field shows it; what is no text, number or boolean is shown as JSON. */
export function valueText(value: Json | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  return JSON.stringify(value);
}

/** What a typed text stands for in a control: as typed, right or wrong; an empty text is no value. */
export function typedValue(control: LeafControl, text: string): Json | undefined {
  if (text === "") return undefined;
  return control.type === "number" || control.type === "millis" ? numberOrText(text) : text;
}
