import { compareText } from "../../lib/compare-text.ts";
import { COLLECTION_NAMES, COLLECTIONS, type Design, emptyDesign } from "../design/design.ts";
import { type ResourceId, refOf } from "../reference/ref.ts";
import { fillId } from "./fill-id.ts";
import { fillResource } from "./fill-resource.ts";
import type { Values } from "./fill-text.ts";

/** Two resources that come to the same names: the second keeps its names as written. */
export interface NameCollision {
  /** The id that both would have. */
  readonly id: ResourceId;
  /** The resource that has it, and the one that keeps its own; ids as in the design that was filled. */
  readonly kept: ResourceId;
  readonly unfilled: ResourceId;
}

export interface FilledDesign {
  readonly design: Design;
  /** The id that a resource (or a position) had before, where it has another now; by the id that it has now. */
  readonly writtenId: ReadonlyMap<ResourceId, ResourceId>;
  /** Sorted by `unfilled`. */
  readonly collisions: readonly NameCollision[];
}

/**
 * The design with these values in specs, tags, other members and names; what is kept by resource follows the
 * names. Nothing is lost: of two resources that come to the same names the one that has them as written gets
 * them, else one whose own name is plain, else the first by id. The same design where nothing changes.
 */
export function fillDesign(design: Design, values: Values): FilledDesign {
  if (Object.keys(values).length === 0) return { design, writtenId: new Map(), collisions: [] };
  const ids = new Set<ResourceId>();
  for (const name of COLLECTION_NAMES) {
    if (COLLECTIONS[name].byResource) for (const id of design[name].keys()) ids.add(id);
  }
  const moved = [...ids].map((id): Move => [id, fillId(id, values)]).filter(([id, to]) => id !== to);
  const { target, collisions } = settle(moved, design, ids);
  const resources = new Map(
    [...design.resources].map(([id, resource]) => [
      target.get(id) ?? id,
      fillResource(refOf(id).kind, resource, values),
    ]),
  );
  const same =
    target.size === 0 && [...resources].every(([id, resource]) => design.resources.get(id) === resource);
  const writtenId = new Map([...target].map(([from, to]) => [to, from]));
  if (same) return { design, writtenId, collisions };
  return { design: { ...moveRecords(design, target, values), resources }, writtenId, collisions };
}

/** The records of all collections under their new ids. */
function moveRecords(design: Design, target: ReadonlyMap<ResourceId, ResourceId>, values: Values): Design {
  const out = emptyDesign();
  for (const name of COLLECTION_NAMES) {
    const records: Map<string, unknown> = out[name];
    const moves = COLLECTIONS[name].byResource ? target : new Map<ResourceId, ResourceId>();
    // What stays is written first: a place that was kept for a service that nobody defined gives way.
    for (const [id, record] of design[name]) if (!moves.has(id)) records.set(id, record);
    for (const [id, record] of design[name]) {
      const to = moves.get(id);
      if (to !== undefined) records.set(to, record);
    }
  }
  // The mesh of a drawing need not be defined: its name is filled all the same.
  for (const [id, group] of out.groups) out.groups.set(id, { ...group, mesh: fillId(group.mesh, values) });
  for (const [id, note] of out.notes) out.notes.set(id, { ...note, mesh: fillId(note.mesh, values) });
  return out;
}

type Move = readonly [from: ResourceId, to: ResourceId];

/** Who gets which id: resources first, then what is only placed on the board (services that nobody defines). */
function settle(
  moved: readonly Move[],
  design: Design,
  ids: ReadonlySet<ResourceId>,
): { target: Map<ResourceId, ResourceId>; collisions: NameCollision[] } {
  const target = new Map<ResourceId, ResourceId>();
  const owner = new Map<ResourceId, ResourceId>();
  const collisions: NameCollision[] = [];
  const isResource = ([id]: Move): boolean => design.resources.has(id);
  const isPlain = ([id, to]: Move): boolean => refOf(id).name === refOf(to).name;
  const inOrder = [...moved].sort(
    (a, b) =>
      Number(isResource(b)) - Number(isResource(a)) ||
      Number(isPlain(b)) - Number(isPlain(a)) ||
      compareText(a[0], b[0]),
  );
  for (const move of inOrder) {
    const [id, to] = move;
    const isTaken = isResource(move) ? design.resources.has(to) : ids.has(to);
    const kept = isTaken ? to : owner.get(to);
    if (kept === undefined) {
      target.set(id, to);
      owner.set(to, id);
    } else if (isResource(move)) collisions.push({ id: to, kept, unfilled: id });
  }
  return { target, collisions: collisions.sort((a, b) => compareText(a.unfilled, b.unfilled)) };
}
