import { isJsonObject, type Json } from "../../../lib/json.ts";
import { isHole } from "../../../model/design/hole.ts";
import { isTemplatedName } from "../../../model/holes/hole-parts.ts";
import { leafText } from "../../../model/routes/spec-access.ts";
import type { LeafControl } from "../../inspector/form/form-node.ts";
import { typedValue, valueText } from "../../inspector/form/value-text.ts";

/** The value of a field as a cell shows it: `8080`, `30 s`, `yes`; a hole as it is written. */
export function leafCellText(control: LeafControl, value: Json | undefined): string {
  if (isHole(value)) return value.$hole;
  if (control.type === "duration" && isJsonObject(value)) {
    return `${leafText(value["value"])} ${leafText(value["unit"])}`.trim();
  }
  if (control.type === "boolean" && typeof value === "boolean") return value ? "yes" : "no";
  return valueText(value);
}

/**
 * What a text in a cell stands for: as in the form's field, right or wrong; undefined for an empty text. Where
 * text cannot be right, or a placeholder stood there, a placeholder is one.
 */
export function typedLeaf(control: LeafControl, typed: string, before: Json | undefined): Json | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (text === leafCellText(control, before)) return before;
  if (isTemplatedName(text) && (isHole(before) || control.type !== "text")) return { $hole: text };
  switch (control.type) {
    case "boolean":
      return /^(yes|true|on)$/i.test(text) ? true : /^(no|false|off)$/i.test(text) ? false : text;
    case "enum":
      return optionFor(control.options, text) ?? text;
    case "duration":
      return duration(text, before);
    default:
      return typedValue(control, text);
  }
}

/** The texts that a field offers; none where it takes any. */
export function leafOptions(control: LeafControl): readonly string[] {
  if (control.type === "enum") return control.options;
  return control.type === "boolean" ? ["yes", "no"] : [];
}

/** `15 s`, `500ms`, or `15` in the unit that is there, else seconds. */
function duration(text: string, before: Json | undefined): Json {
  const [, amount, unit] = /^(\d{1,15})\s*(s|ms)?$/.exec(text) ?? [];
  if (amount === undefined) return text;
  const rest = isJsonObject(before) ? before : {};
  return { ...rest, unit: unit ?? rest["unit"] ?? "s", value: Number(amount) };
}

/** The option that a text stands for: itself whatever its case, else the first that begins with it. */
export function optionFor<T extends string>(options: readonly T[], text: string): T | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  return (
    options.find((option) => option.toLowerCase() === wanted) ??
    options.find((option) => option.toLowerCase().startsWith(wanted))
  );
}
