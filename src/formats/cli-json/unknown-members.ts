import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { isHole } from "../../model/design/hole.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { itemShape } from "../../model/schema/member-shape.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";
import { type Notice, type NoticePlace, notice } from "../notice.ts";

/** A notice for each member of the spec, at any depth, that the API does not know. They stay in the spec. */
export function unknownSpecMembers(
  kind: Kind,
  spec: JsonObject,
  placeOf: (pointerInSpec: string) => NoticePlace,
): Notice[] {
  const notices: Notice[] = [];
  eachUnknown(spec, kindDefinition(kind).specShape, "", (member, pointer) => {
    notices.push(notice("member-unknown", placeOf(pointer), { member }));
  });
  return notices;
}

/** What is below an unknown member is not known either, and not told again. */
function eachUnknown(
  value: Json,
  shapeName: string,
  pointer: string,
  tell: (member: string, pointer: string) => void,
): void {
  if (typeof value !== "object" || value === null || isHole(value)) return;
  if (isJsonArray(value)) {
    const of = itemShape(shapeName);
    if (of === undefined) return;
    value.forEach((item, index) => {
      eachUnknown(item, of, pointerChild(pointer, index), tell);
    });
    return;
  }
  const shape = shapeNamed(shapeName);
  if (shape.type !== "structure" || !isJsonObject(value)) return;
  for (const member of Object.keys(value)) {
    const of = Object.hasOwn(shape.members, member) ? shape.members[member] : undefined;
    const at = pointerChild(pointer, member);
    if (of === undefined) tell(member, at);
    else eachUnknown(value[member] ?? null, of, at, tell);
  }
}
