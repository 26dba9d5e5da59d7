import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { eachSliced, type Sliced } from "../../lib/sliced.ts";
import type { MutableDesign } from "../../model/design/design.ts";
import { isGroupId } from "../../model/design/group.ts";
import { isNoteId } from "../../model/design/note.ts";
import { resourceIdOf } from "../../model/reference/resource-id-of.ts";
import type { Note } from "./note.ts";
import { placementOf } from "./placement-of.ts";

type ReadPart = (
  value: JsonObject,
  pointer: string,
  design: MutableDesign,
  note: Note,
) => Sliced<void> | undefined;

const PARTS: { readonly [member: string]: { readonly expected: string; readonly read: ReadPart } } = {
  positions: { expected: "positions by resource", read: readPositions },
  groups: { expected: "groups by id", read: readGroups },
  notes: { expected: "notes by id", read: readNotes },
};

/** `drawing`: places, groups and notes. Members that its version lacks were refused before. */
export function* readDrawing(value: Json, design: MutableDesign, note: Note): Sliced<void> {
  if (!isJsonObject(value)) {
    note("design-part", "/drawing", { expected: "an object with the drawing" });
    return;
  }
  for (const [member, { expected, read }] of Object.entries(PARTS)) {
    const item = Object.hasOwn(value, member) ? value[member] : undefined;
    const pointer = pointerChild("/drawing", member);
    if (isJsonObject(item)) yield* read(item, pointer, design, note) ?? [];
    else if (item !== undefined) note("design-part", pointer, { expected });
  }
}

function readPositions(value: JsonObject, pointer: string, design: MutableDesign, note: Note): Sliced<void> {
  return eachSliced(Object.entries(value), ([id, item]) => {
    const at = pointerChild(pointer, id);
    const placement = placementOf(item);
    if (resourceIdOf(id) === undefined) note("design-part", at, RESOURCE_ID);
    else if (placement === undefined) {
      note("design-part", at, { expected: '{ "x": number, "y": number } for "services" or "all"' });
    } else design.positions.set(id, deepFreeze(placement));
  });
}

const RESOURCE_ID = { expected: "the id of a resource, such as virtualNode/mesh/name" };

function readGroups(value: JsonObject, pointer: string, design: MutableDesign, note: Note): undefined {
  for (const [id, item] of Object.entries(value)) {
    const at = pointerChild(pointer, id);
    const { mesh, name, members, collapsed, ...rest } = isJsonObject(item) ? item : {};
    const isWhole =
      isGroupId(id) &&
      isMeshId(mesh) &&
      typeof name === "string" &&
      isJsonArray(members) &&
      (collapsed === undefined || collapsed === true) &&
      Object.keys(rest).length === 0;
    if (!isWhole) {
      note("design-part", at, {
        expected:
          'a group under an id such as group/name, with "mesh" (mesh/NAME), "name", "members" and, where it is collapsed, "collapsed": true',
      });
      continue;
    }
    design.groups.set(id, Object.freeze({ mesh, name, ...(collapsed === true ? { collapsed } : {}) }));
    members.forEach((member, index) => {
      const here = pointerChild(pointerChild(at, "members"), index);
      if (typeof member !== "string" || resourceIdOf(member) === undefined)
        note("design-part", here, RESOURCE_ID);
      else if (design.members.has(member)) note("design-duplicate", here, { id: member });
      else design.members.set(member, Object.freeze({ group: id }));
    });
  }
}

function readNotes(value: JsonObject, pointer: string, design: MutableDesign, note: Note): undefined {
  for (const [id, item] of Object.entries(value)) {
    const { mesh, text, x, y, width, height, ...rest } = isJsonObject(item) ? item : {};
    const isWhole =
      isNoteId(id) &&
      isMeshId(mesh) &&
      typeof text === "string" &&
      typeof x === "number" &&
      typeof y === "number" &&
      typeof width === "number" &&
      typeof height === "number" &&
      Object.keys(rest).length === 0;
    if (isWhole) design.notes.set(id, Object.freeze({ mesh, x, y, width, height, text }));
    else {
      note("design-part", pointerChild(pointer, id), {
        expected:
          'a note under an id such as note/1, with "mesh" (mesh/NAME), "text", and the numbers "x", "y", "width" and "height"',
      });
    }
  }
}

function isMeshId(value: Json | undefined): value is string {
  return typeof value === "string" && value.startsWith("mesh/") && resourceIdOf(value) !== undefined;
}
