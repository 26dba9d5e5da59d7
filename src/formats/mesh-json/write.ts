import { canonicalJson } from "../../lib/canonical-json.ts";
import type { JsonObject } from "../../lib/json.ts";
import { type Design, SETTINGS_ID } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { LedgerEntry } from "../ledger.ts";
import { drawingPieces } from "./drawing-text.ts";
import { sorted } from "./sorted.ts";
import { MESH_JSON_VERSION, meshJsonSchema, PLAIN_VERSION, VALUES_VERSION } from "./version.ts";

export interface MeshJsonWritten {
  readonly text: string;
  /** Always empty: the file holds all that the user put into a design. Where it was read from is left out. */
  readonly ledger: readonly LedgerEntry[];
}

/**
 * A design as a `.mesh.json` file, made to be committed and reviewed: canonical JSON, except that each
 * position, note, group member and task group stands on one line, so that one moved card is one changed line.
 * Independent of record order. The version is the oldest that holds what the design has, for older programs.
 */
export function writeMeshJson(design: Design): MeshJsonWritten {
  return { text: [...meshJsonPieces(design)].join(""), ledger: [] };
}

/**
 * The text of `writeMeshJson` in small pieces, for who has to pause between them: a piece takes some microseconds,
 * but for sorting. The design must stay as it is meanwhile.
 */
export function* meshJsonPieces(design: Design): Generator<string, void> {
  const { name, valueSet } = design.settings.get(SETTINGS_ID) ?? {};
  const version = versionOf(design);
  yield `{\n  "$schema": ${indented(canonicalJson(meshJsonSchema(version)))}`;
  let before = ',\n  "drawing": ';
  for (const piece of drawingPieces(design)) {
    yield `${before}${piece.replaceAll("\n", "\n  ")}`;
    before = "";
  }
  if (name !== undefined) yield member("name", canonicalJson(name));
  yield ',\n  "resources": [';
  before = "\n    ";
  for (const [id, resource] of sorted(design.resources)) {
    yield `${before}${indented(indented(canonicalJson(resourceObject(id, resource))))}`;
    before = ",\n    ";
  }
  yield design.resources.size === 0 ? "]" : "\n  ]";
  if (design.taskGroups.size > 0) yield member("taskGroups", taskGroupsText(design.taskGroups));
  if (valueSet !== undefined) yield member("valueSet", canonicalJson(valueSet));
  if (design.valueSets.size > 0) yield member("valueSets", valueSetsText(design.valueSets));
  yield `${member("version", canonicalJson(version))}\n}\n`;
}

function member(name: string, text: string): string {
  return `,\n  "${name}": ${indented(text)}`;
}

/** The oldest version that has all that the design has: a program that knows it can read the file. */
function versionOf({ groups, notes, valueSets, taskGroups, settings }: Design): number {
  if (groups.size > 0 || notes.size > 0) return MESH_JSON_VERSION;
  const chosen = settings.get(SETTINGS_ID)?.valueSet;
  return valueSets.size > 0 || taskGroups.size > 0 || chosen !== undefined ? VALUES_VERSION : PLAIN_VERSION;
}

/** A resource in the form of the API's create input, with its kind; unknown members apart, in `extra`. */
function resourceObject(id: ResourceId, { spec, tags, extra }: Resource): JsonObject {
  const { kind, mesh, owner, parent, name } = refOf(id);
  const definition = kindDefinition(kind);
  return {
    kind,
    meshName: mesh,
    ...(owner === undefined ? {} : { meshOwner: owner }),
    ...(definition.parent === undefined || parent === undefined
      ? {}
      : { [definition.parent.member]: parent }),
    [definition.nameMember]: name,
    spec,
    ...(tags === undefined ? {} : { tags }),
    ...(extra === undefined ? {} : { extra }),
  };
}

function valueSetsText(sets: Design["valueSets"]): string {
  return canonicalJson(Object.fromEntries(sorted(sets).map(([name, { values }]) => [name, values])));
}

function taskGroupsText(taskGroups: Design["taskGroups"]): string {
  const lines = sorted(taskGroups).map(([id, { groups }]) => {
    const items = groups.map(({ file, line, name, type }) => {
      const texts = [file, line, name, type].map((each) => JSON.stringify(each));
      return `    { "file": ${texts[0]}, "line": ${texts[1]}, "name": ${texts[2]}, "type": ${texts[3]} }`;
    });
    return `  ${JSON.stringify(id)}: ${items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n  ]`}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

function indented(text: string): string {
  return text.trimEnd().replaceAll("\n", "\n  ");
}
