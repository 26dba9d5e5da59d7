import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { eachSliced, finish, type Sliced } from "../../lib/sliced.ts";
import {
  type Design,
  type DesignSettings,
  emptyDesign,
  type MutableDesign,
  SETTINGS_ID,
} from "../../model/design/design.ts";
import { type Notice, notice } from "../notice.ts";
import type { JsonSource } from "../source/json-source.ts";
import type { Note } from "./note.ts";
import { readDrawing } from "./read-drawing.ts";
import { readResourceObject } from "./read-resource.ts";
import { readTaskGroups } from "./read-task-groups.ts";
import { readValueSets } from "./read-values.ts";
import { upgradeFile } from "./upgrade-file.ts";
import { MESH_JSON_VERSION } from "./version.ts";

/** What was read of a `.mesh.json`; without `design` where any part of it could not be read. */
export interface MeshJsonRead {
  readonly design?: Design;
  readonly notices: readonly Notice[];
}

/**
 * Reads a `.mesh.json`. It is all or nothing: the file is edited in place, so a part that was not
 * understood would be lost when it is written again. Never throws.
 */
export function readMeshJson(source: JsonSource): MeshJsonRead {
  const notices: Notice[] = [];
  let failed = false;
  const note: Note = (code, pointer, args) => {
    notices.push(notice(code, source.placeOf(pointer), args));
    failed ||= code.startsWith("design-");
  };
  const design = finish(readingMeshJson(source.value, note));
  return failed ? { notices } : { design, notices };
}

/** Reads what a `.mesh.json` holds, with pauses, and notes what is wrong with it; nothing of it counts then. */
export function* readingMeshJson(value: Json, note: Note): Sliced<Design> {
  const design = emptyDesign();
  if (!isJsonObject(value)) note("design-part", "", { expected: "an object" });
  else if (upgradeFile(value) === undefined) {
    const found = value["version"] === undefined ? "none" : JSON.stringify(value["version"]).slice(0, 40);
    const pointer = value["version"] === undefined ? "" : "/version";
    note("design-version", pointer, { found, readable: MESH_JSON_VERSION });
  } else yield* readFile(value, design, note);
  return design;
}

/** The members that a file may have from each version on. */
const MEMBERS: { readonly [version: number]: readonly string[] } = {
  1: ["$schema", "drawing", "name", "resources", "version"],
  2: ["taskGroups", "valueSet", "valueSets"],
};

/** The members of its `drawing`, in the same way. */
const DRAWING_MEMBERS: { readonly [version: number]: readonly string[] } = {
  1: ["positions"],
  3: ["groups", "notes"],
};

function* readFile(file: JsonObject, design: MutableDesign, note: Note): Sliced<void> {
  const version = Number(file["version"]);
  refuseUnknown(file, knownIn(MEMBERS, version), "", note);
  const { drawing } = file as { readonly drawing?: Json };
  if (isJsonObject(drawing)) refuseUnknown(drawing, knownIn(DRAWING_MEMBERS, version), "/drawing", note);
  yield* readMembers(upgradeFile(file) ?? {}, design, note);
}

function knownIn(members: { readonly [version: number]: readonly string[] }, version: number): string[] {
  return Object.entries(members).flatMap(([since, names]) => (Number(since) <= version ? names : []));
}

function refuseUnknown(value: JsonObject, known: readonly string[], pointer: string, note: Note): void {
  for (const member of Object.keys(value)) {
    if (!known.includes(member)) note("design-part", pointerChild(pointer, member), UNKNOWN);
  }
}

const READ: { readonly [member: string]: (value: Json, design: MutableDesign, note: Note) => void } = {
  valueSets: readValueSets,
  taskGroups: readTaskGroups,
  name: (value, design, note) => {
    if (typeof value === "string") setSettings(design, { name: value });
    else note("design-part", "/name", { expected: "a text as the name of the design" });
  },
  valueSet: (value, design, note) => {
    if (typeof value === "string") setSettings(design, { valueSet: value });
    else note("design-part", "/valueSet", { expected: "the name of the chosen set of values" });
  },
};

function* readMembers(value: JsonObject, design: MutableDesign, note: Note): Sliced<void> {
  for (const [member, item] of Object.entries(value)) {
    if (member === "resources") yield* readResources(item, design, note);
    else if (member === "drawing") yield* readDrawing(item, design, note);
    else if (Object.hasOwn(READ, member)) READ[member]?.(item, design, note);
  }
  if (!Object.hasOwn(value, "resources")) note("design-part", "", { expected: 'the list "resources"' });
}

function setSettings(design: MutableDesign, part: DesignSettings): void {
  design.settings.set(SETTINGS_ID, deepFreeze({ ...design.settings.get(SETTINGS_ID), ...part }));
}

const UNKNOWN = { expected: "no member of this name in a file of this version" };

function* readResources(value: Json, design: MutableDesign, note: Note): Sliced<void> {
  if (!isJsonArray(value)) {
    note("design-part", "/resources", { expected: "a list of resources" });
    return;
  }
  yield* eachSliced(value.entries(), ([index, item]) => {
    const pointer = pointerChild("/resources", index);
    const read = readResourceObject(item, pointer, note);
    if (read === undefined) return;
    if (design.resources.has(read.id)) note("design-duplicate", pointer, { id: read.id });
    design.resources.set(read.id, read.resource);
  });
}
