import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { pointerChild } from "../lib/json-pointer.ts";
import { isHole } from "../model/design/hole.ts";
import { shapeNamed } from "../model/schema/shape-named.ts";

/** A JSON object that stands where the API model expects a structure. */
export interface FoundStructure {
  readonly pointer: string;
  readonly value: JsonObject;
}

/**
 * The structures that a value holds, by the name of their shape, in the order of the API model. What has
 * another type than its shape, and what is a hole, holds none: nothing is known of it.
 */
export function structuresByShape(
  shapeName: string,
  value: Json,
  pointer: string,
): ReadonlyMap<string, readonly FoundStructure[]> {
  const out = new Map<string, FoundStructure[]>();
  visit(shapeName, value, pointer, out);
  return out;
}

function visit(name: string, value: Json, pointer: string, out: Map<string, FoundStructure[]>): void {
  const shape = shapeNamed(name);
  if (shape.type === "list" && isJsonArray(value)) {
    value.forEach((item, index) => {
      visit(shape.member, item, pointerChild(pointer, index), out);
    });
  }
  if (shape.type !== "structure" || !isJsonObject(value) || isHole(value)) return;
  const found = out.get(name);
  if (found === undefined) out.set(name, [{ pointer, value }]);
  else found.push({ pointer, value });
  for (const [member, of] of Object.entries(shape.members)) {
    const item = Object.hasOwn(value, member) ? value[member] : undefined;
    if (item !== undefined) visit(of, item, pointerChild(pointer, member), out);
  }
}
