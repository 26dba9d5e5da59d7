import { compareText } from "../lib/compare-text.ts";
import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import type { Design, Placement } from "../model/design/design.ts";
import type { Member } from "../model/design/group.ts";
import { isNoteId, type Note, type NoteId } from "../model/design/note.ts";
import type { Resource } from "../model/design/resource.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import { resourceIdOf } from "../model/reference/resource-id-of.ts";

/** What was copied: plain JSON, so that it can travel as text through the system's clipboard. */
export interface Clip {
  readonly meshwright: "clip";
  readonly resources: { readonly [id: string]: Resource };
  readonly positions: { readonly [id: string]: Placement };
  /** The groups that the resources are in; absent in what older versions copied. */
  readonly members?: { readonly [id: string]: Member };
  readonly notes?: { readonly [id: string]: Note };
}

/**
 * Copies resources with what belongs to them: the routes of a router or gateway, and the virtual services
 * that a copied node or router provides (in the services view they are chips of its card).
 */
export function copyItems(
  design: Design,
  graph: ReferenceGraph,
  items: readonly ResourceId[],
  notes: readonly NoteId[] = [],
): Clip {
  const ids = new Set<ResourceId>();
  for (const item of items) {
    if (refOf(item).kind === "mesh") continue;
    for (const id of [item, ...graph.childrenOf(item)]) ids.add(id);
    for (const { from, reference } of graph.incoming(item)) if (reference.role === "provider") ids.add(from);
  }
  const sorted = [...ids].sort(compareText);
  return {
    meshwright: "clip",
    resources: Object.fromEntries(sorted.flatMap((id) => entry(id, design.resources.get(id)))),
    positions: Object.fromEntries(sorted.flatMap((id) => entry(id, design.positions.get(id)))),
    members: Object.fromEntries(sorted.flatMap((id) => entry(id, design.members.get(id)))),
    notes: Object.fromEntries([...notes].sort(compareText).flatMap((id) => entry(id, design.notes.get(id)))),
  };
}

function entry<T>(id: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[id, value]];
}

/** The clip in a text that `copyItems` wrote, or undefined where the text is something else. */
export function clipOf(value: Json): Clip | undefined {
  if (!isJsonObject(value) || value["meshwright"] !== "clip") return undefined;
  const { resources, positions, members = {}, notes = {} } = value;
  if (!isJsonObject(resources) || !isJsonObject(positions)) return undefined;
  if (!isJsonObject(members) || !isJsonObject(notes)) return undefined;
  const whole =
    Object.entries(resources).every(([id, resource]) => isItem(id) && isResource(resource)) &&
    Object.entries(positions).every(([id, placement]) => isItem(id) && isPlacement(placement)) &&
    Object.entries(members).every(([id, member]) => isItem(id) && isMember(member)) &&
    Object.entries(notes).every(([id, note]) => isNoteId(id) && isNote(note));
  return whole ? (value as unknown as Clip) : undefined;
}

/** An id of what can be copied: anything but a mesh. */
function isItem(text: string): boolean {
  const id = resourceIdOf(text);
  return id !== undefined && refOf(id).kind !== "mesh";
}

function isResource(value: Json): boolean {
  if (!isJsonObject(value) || !isJsonObject(value["spec"])) return false;
  const { tags, extra } = value;
  return (tags === undefined || isJsonArray(tags)) && (extra === undefined || isJsonObject(extra));
}

function isPlacement(value: Json): boolean {
  return (
    isJsonObject(value) &&
    Object.values(value).every(
      (place) => isJsonObject(place) && typeof place["x"] === "number" && typeof place["y"] === "number",
    )
  );
}

function isMember(value: Json): boolean {
  return isJsonObject(value) && typeof value["group"] === "string";
}

function isNote(value: Json): boolean {
  if (!isJsonObject(value) || typeof value["text"] !== "string") return false;
  return ["x", "y", "width", "height"].every((member) => typeof value[member] === "number");
}
