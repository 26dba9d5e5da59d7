import { canonicalJson } from "../../lib/canonical-json.ts";
import type { JsonObject } from "../../lib/json.ts";
import { type Design, SETTINGS_ID } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { LedgerEntry } from "../ledger.ts";
import { drawingText } from "./drawing-text.ts";
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
  const resources = sorted(design.resources).map(([id, resource]) => resourceObject(id, resource));
  const { name, valueSet } = design.settings.get(SETTINGS_ID) ?? {};
  const version = versionOf(design);
  const drawing = drawingText(design);
  const members = [
    ["$schema", canonicalJson(meshJsonSchema(version))],
    ...(drawing === undefined ? [] : [["drawing", drawing]]),
    ...(name === undefined ? [] : [["name", canonicalJson(name)]]),
    ["resources", canonicalJson(resources)],
    ...(design.taskGroups.size === 0 ? [] : [["taskGroups", taskGroupsText(design.taskGroups)]]),
    ...(valueSet === undefined ? [] : [["valueSet", canonicalJson(valueSet)]]),
    ...(design.valueSets.size === 0 ? [] : [["valueSets", valueSetsText(design.valueSets)]]),
    ["version", canonicalJson(version)],
  ];
  const lines = members.map(([member, text]) => `  "${member}": ${indented(text as string)}`);
  return { text: `{\n${lines.join(",\n")}\n}\n`, ledger: [] };
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
