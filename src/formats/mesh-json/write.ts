import { canonicalJson } from "../../lib/canonical-json.ts";
import { compareText } from "../../lib/compare-text.ts";
import type { JsonObject } from "../../lib/json.ts";
import { type Design, type Placement, type Point, SETTINGS_ID, VIEWS } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { LedgerEntry } from "../ledger.ts";
import { MESH_JSON_VERSION, meshJsonSchema, PLAIN_VERSION } from "./version.ts";

export interface MeshJsonWritten {
  readonly text: string;
  /** Always empty: the file holds all that the user put into a design. Where it was read from is left out. */
  readonly ledger: readonly LedgerEntry[];
}

/**
 * A design as a `.mesh.json` file, made to be committed and reviewed: canonical JSON, except that each
 * position and each task group stands on one line, so that one moved card is one changed line. Independent of
 * record order. Without values and task groups it is a file of version 1, which older programs read too.
 */
export function writeMeshJson(design: Design): MeshJsonWritten {
  const resources = sorted(design.resources).map(([id, resource]) => resourceObject(id, resource));
  const { name, valueSet } = design.settings.get(SETTINGS_ID) ?? {};
  const version =
    design.valueSets.size === 0 && design.taskGroups.size === 0 && valueSet === undefined
      ? PLAIN_VERSION
      : MESH_JSON_VERSION;
  const positions = placesByHand(design.positions);
  const members = [
    ["$schema", canonicalJson(meshJsonSchema(version))],
    ...(positions.size === 0 ? [] : [["drawing", drawingText(positions)]]),
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

/** The places that were set by hand; those that Arrange set (`auto`) are made anew where the file is opened. */
function placesByHand(positions: Design["positions"]): Map<ResourceId, Placement> {
  const out = new Map<ResourceId, Placement>();
  for (const [id, placement] of positions) {
    const byHand = Object.entries(placement).filter(([, place]) => place.auto !== true);
    if (byHand.length > 0 || Object.keys(placement).length === 0) out.set(id, Object.fromEntries(byHand));
  }
  return out;
}

function drawingText(positions: ReadonlyMap<ResourceId, Placement>): string {
  const lines = sorted(positions).map(
    ([id, placement]) => `    ${JSON.stringify(id)}: ${placementText(placement)}`,
  );
  return `{\n  "positions": {\n${lines.join(",\n")}\n  }\n}\n`;
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

function placementText(placement: Placement): string {
  const views = [...VIEWS].sort(compareText).flatMap((view) => {
    const point = placement[view];
    return point === undefined ? [] : [`"${view}": ${pointText(point)}`];
  });
  return views.length === 0 ? "{}" : `{ ${views.join(", ")} }`;
}

function pointText({ x, y }: Point): string {
  return `{ "x": ${JSON.stringify(x)}, "y": ${JSON.stringify(y)} }`;
}

function sorted<T>(records: ReadonlyMap<ResourceId, T>): [ResourceId, T][] {
  return [...records].sort(([a], [b]) => compareText(a, b));
}

function indented(text: string): string {
  return text.trimEnd().replaceAll("\n", "\n  ");
}
