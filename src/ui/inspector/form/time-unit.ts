import type { Json } from "../../../lib/json.ts";
import { valueText } from "./value-text.ts";

/** How a time that the API holds in milliseconds is shown. */
export type TimeUnit = "s" | "ms";

/** The unit that says a value without a fraction; seconds where there is none yet. */
export function unitOf(value: Json | undefined): TimeUnit {
  return typeof value === "number" && value % 1000 !== 0 ? "ms" : "s";
}

/** Milliseconds in a unit: 1500 is `1.5` in seconds. What is no number is shown as it is. */
export function millisText(value: Json | undefined, unit: TimeUnit): string {
  if (typeof value !== "number" || unit === "ms" || !isExact(value)) return valueText(value);
  const [whole, rest] = [Math.trunc(value / 1000), Math.abs(value % 1000)];
  const sign = value < 0 && whole === 0 ? "-" : "";
  const fraction = String(rest).padStart(3, "0").replace(/0+$/, "");
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The milliseconds that a text in a unit stands for, as text; what is no such number stays as typed. */
export function millisOf(text: string, unit: TimeUnit): string {
  const parts = /^(-?)(\d{1,12})(?:\.(\d{0,3}))?$/.exec(text.trim());
  if (unit === "ms" || parts === null) return text;
  const [, sign = "", whole = "", fraction = ""] = parts;
  const millis = `${whole}${fraction.padEnd(3, "0")}`.replace(/^0+(?=\d)/, "");
  return millis === "0" ? "0" : `${sign}${millis}`;
}

/** Whole numbers are shown in seconds without loss; others as they are. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value);
}
