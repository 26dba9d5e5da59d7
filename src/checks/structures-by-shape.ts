import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { pointerChild } from "../lib/json-pointer.ts";
import { isHole } from "../model/design/hole.ts";
import type { Shape, StructureShape } from "../model/schema/shape.ts";
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
  for (const [member, of] of membersOf(name, shape)) {
    const item = Object.hasOwn(value, member) ? value[member] : undefined;
    // No member of the API model has a character that a pointer escapes.
    if (item !== undefined) visit(of, item, `${pointer}/${member}`, out);
  }
}

const members = new Map<string, readonly (readonly [member: string, shape: string])[]>();

/** The members of a shape that can hold structures, in the order of the API model; worked out once. */
function membersOf(
  name: string,
  shape: StructureShape,
): readonly (readonly [member: string, shape: string])[] {
  let known = members.get(name);
  if (known === undefined) {
    known = Object.entries(shape.members).filter(([, of]) => HOLDERS.has(shapeNamed(of).type));
    members.set(name, known);
  }
  return known;
}

const HOLDERS: ReadonlySet<string> = new Set<Shape["type"]>(["structure", "list"]);
