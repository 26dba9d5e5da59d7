import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { isHole } from "../design/hole.ts";
import { conforms } from "./conforms.ts";
import { isOutside, limitsOf, patternOf } from "./leaf-limits.ts";
import type { ListShape, Shape, StructureShape } from "./shape.ts";
import { shapeNamed } from "./shape-named.ts";

/** One way in which a value differs from its shape. `pointer` starts at the value that was checked. */
export type Violation = { readonly pointer: string; readonly shape: string } & (
  | { readonly rule: "required"; readonly member: string }
  | { readonly rule: "unknown-member"; readonly member: string; readonly known: readonly string[] }
  | { readonly rule: "type"; readonly expected: Shape["type"]; readonly actual: Json }
  | { readonly rule: "range"; readonly min?: number; readonly max?: number; readonly actual: number }
  | { readonly rule: "length"; readonly min?: number; readonly max?: number; readonly actual: number }
  | { readonly rule: "items"; readonly min?: number; readonly max?: number; readonly actual: number }
  | { readonly rule: "pattern"; readonly pattern: string; readonly actual: string }
  | { readonly rule: "enum"; readonly allowed: readonly string[]; readonly actual: string }
  | { readonly rule: "union"; readonly members: readonly string[]; readonly set: readonly string[] }
  | { readonly rule: "hole"; readonly hole: string }
);

/**
 * Everything in which `value` differs from the shape, in the order of the API model. This is the one
 * structural validator: for drafts, files and the control plane's requests.
 */
export function validateShape(shapeName: string, value: Json, pointer = ""): Violation[] {
  return conforms(shapeName, value) ? [] : violationsIn(shapeName, value, pointer);
}

/** The same without the short way for what is right. */
export function violationsIn(shapeName: string, value: Json, pointer = ""): Violation[] {
  const out: Violation[] = [];
  check(shapeName, value, pointer, out);
  return out;
}

function check(name: string, value: Json, pointer: string, out: Violation[]): void {
  const shape = shapeNamed(name);
  if (isHole(value)) {
    out.push({ rule: "hole", hole: (value as { $hole: string }).$hole, pointer, shape: name });
    return;
  }
  if (!hasType(shape, value)) {
    out.push({ rule: "type", expected: shape.type, actual: value, pointer, shape: name });
    return;
  }
  const at = { pointer, shape: name };
  if (shape.type === "structure") checkStructure(shape, value, at, out);
  else if (shape.type === "list") checkList(shape, value, at, out);
  else if (shape.type === "string") {
    const text = value as string;
    if (isOutside(shape, text.length))
      out.push({ rule: "length", ...limitsOf(shape), actual: text.length, ...at });
    if (shape.enum !== undefined && !shape.enum.includes(text)) {
      out.push({ rule: "enum", allowed: shape.enum, actual: text, ...at });
    }
    if (shape.pattern !== undefined && !patternOf(shape.pattern).test(text)) {
      out.push({ rule: "pattern", pattern: shape.pattern, actual: text, ...at });
    }
  } else if (shape.type === "integer" && isOutside(shape, value as number)) {
    out.push({ rule: "range", ...limitsOf(shape), actual: value as number, ...at });
  }
}

function checkStructure(
  shape: StructureShape,
  value: Json,
  at: { pointer: string; shape: string },
  out: Violation[],
): void {
  if (!isJsonObject(value)) return;
  for (const member of shape.required) {
    if (!Object.hasOwn(value, member)) out.push({ rule: "required", member, ...at });
  }
  for (const [member, of] of Object.entries(shape.members)) {
    const item = Object.hasOwn(value, member) ? value[member] : undefined;
    if (item !== undefined) check(of, item, pointerChild(at.pointer, member), out);
  }
  for (const member of Object.keys(value)) {
    if (Object.hasOwn(shape.members, member)) continue;
    out.push({
      rule: "unknown-member",
      member,
      known: Object.keys(shape.members),
      pointer: pointerChild(at.pointer, member),
      shape: at.shape,
    });
  }
  if (shape.union) {
    const set = Object.keys(shape.members).filter((member) => Object.hasOwn(value, member));
    if (set.length !== 1) out.push({ rule: "union", members: Object.keys(shape.members), set, ...at });
  }
}

function checkList(
  shape: ListShape,
  value: Json,
  at: { pointer: string; shape: string },
  out: Violation[],
): void {
  if (!isJsonArray(value)) return;
  if (isOutside(shape, value.length))
    out.push({ rule: "items", ...limitsOf(shape), actual: value.length, ...at });
  value.forEach((item, index) => {
    check(shape.member, item, pointerChild(at.pointer, index), out);
  });
}

function hasType(shape: Shape, value: Json): boolean {
  switch (shape.type) {
    case "structure":
      return isJsonObject(value);
    case "list":
      return isJsonArray(value);
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "boolean":
      return typeof value === "boolean";
    case "timestamp":
      return typeof value === "number" || typeof value === "string";
  }
}
