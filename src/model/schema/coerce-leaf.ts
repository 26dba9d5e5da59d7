import type { Json } from "../../lib/json.ts";
import { shapeNamed } from "./shape-named.ts";

/**
 * A scalar in the type that its shape has, where its text says so beyond doubt: `"8080"` is a number in a
 * port, `"true"` a boolean in a switch, `8080` text in a name. CloudFormation, Terraform and value sets write
 * any scalar as text. Whatever does not fit stays as it is.
 */
export function coerceLeaf(shapeName: string | undefined, value: Json): Json {
  const type = shapeName === undefined ? undefined : shapeNamed(shapeName).type;
  if (typeof value === "string") {
    if (type === "integer" && /^-?\d{1,15}$/.test(value.trim())) return Number(value);
    if (type === "boolean" && /^(true|false)$/i.test(value.trim()))
      return value.trim().toLowerCase() === "true";
  }
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  return value;
}
