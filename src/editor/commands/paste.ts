import { eachSliced, finish, type Sliced } from "../../lib/sliced.ts";
import { UniqueNames } from "../../lib/unique-name.ts";
import type { Point, View } from "../../model/design/design.ts";
import type { NoteId } from "../../model/design/note.ts";
import { nameValue } from "../../model/holes/name-value.ts";
import { idOf, type Ref, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { referencesOf } from "../../model/reference/references-of.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Clip } from "../clipboard.ts";
import type { Command, SlicedCommand } from "../command.ts";
import { newNoteId } from "../drawing-ids.ts";
import { onGrid } from "../on-grid.ts";
import { nameTextAt } from "../text-at.ts";

export interface Paste {
  readonly clip: Clip;
  readonly mesh: ResourceId;
  readonly view: View;
  /** Where the first card shall stand, the others in their places around it; absent: beside where they were. */
  readonly at?: Point;
}

/** How far a duplicate stands from its original, in pixels. */
const OFFSET = 32;

/**
 * Adds copies of what was copied, under free names. References between the copies lead to the copies;
 * those to the outside stay. A hostname that begins with the node's name follows the new name.
 */
export const pasting: SlicedCommand<Paste> = function* ({ design }, { clip, mesh, view, at }) {
  const ids = yield* newIds(clip, refOf(mesh), (id) => design.resources.has(id));
  const notes = Object.values(clip.notes ?? {});
  if (ids.size === 0 && notes.length === 0) return { refused: "There is nothing to paste." };
  const builder = new ChangeBuilder(design);
  yield* eachSliced(ids, ([from, to]) => {
    const resource = clip.resources[from];
    if (resource === undefined) return;
    builder.setResource(to, resource);
    for (const { pointer, to: target } of referencesOf(refOf(from), resource.spec)) {
      const copy = ids.get(idOf(target));
      if (copy !== undefined) builder.setInSpec(to, pointer, nameValue(refOf(copy).name));
    }
    const [before, after] = [refOf(from).name, refOf(to).name];
    const hostname = nameTextAt(resource.spec, "serviceDiscovery", "dns", "hostname");
    if (before !== after && hostname?.startsWith(`${before}.`)) {
      builder.setInSpec(
        to,
        "/serviceDiscovery/dns/hostname",
        nameValue(after + hostname.slice(before.length)),
      );
    }
  });
  const move = moveOf(clip, ids, view, at);
  placeCopies(builder, clip, ids, view, move);
  for (const [from, to] of ids) {
    // A copy is in the group of its original, where that is of this mesh.
    const group = clip.members?.[from]?.group;
    if (group !== undefined && design.groups.get(group)?.mesh === mesh) builder.setMember(to, group);
  }
  const pasted = new Set<NoteId>();
  for (const note of notes) {
    const id = newNoteId(design, pasted);
    pasted.add(id);
    builder.setNote(id, { ...note, mesh, ...onGrid({ x: note.x + move.x, y: note.y + move.y }) });
  }
  const all = [...ids.values()];
  // Routes that are copied with their router are rows of its copy.
  const isRowsAlone = all.every((id) => refOf(id).parent !== undefined);
  const cards = isRowsAlone ? all : all.filter((id) => refOf(id).parent === undefined);
  return {
    change: builder.build(),
    label: `Paste ${whatOf(ids, cards, notes.length)}`,
    select: cards,
    drawn: [...pasted],
  };
};

/** `pasting` at once. */
export const paste: Command<Paste> = (context, args) => finish(pasting(context, args));

function whatOf(
  ids: ReadonlyMap<ResourceId, ResourceId>,
  cards: readonly ResourceId[],
  notes: number,
): string {
  const [first] = ids.values();
  if (first === undefined) return notes === 1 ? "note" : `${notes} notes`;
  return cards.length === 1 ? refOf(first).name : `${ids.size} resources`;
}

function* newIds(
  clip: Clip,
  mesh: Ref,
  taken: (id: ResourceId) => boolean,
): Sliced<Map<ResourceId, ResourceId>> {
  const ids = new Map<ResourceId, ResourceId>();
  const owner = mesh.owner === undefined ? {} : { owner: mesh.owner };
  const names = new Map<string, UniqueNames>();
  const refs = Object.keys(clip.resources).map((id) => [id, refOf(id)] as const);
  const parentsFirst = refs.sort(
    ([, a], [, b]) => Number(a.parent !== undefined) - Number(b.parent !== undefined),
  );
  yield* eachSliced(parentsFirst, ([id, { owner: _owner, ...ref }]) => {
    const parent = ref.parent === undefined ? {} : { parent: parentOf(ids, ref) };
    const at = (name: string): ResourceId => idOf({ ...ref, ...owner, ...parent, mesh: mesh.mesh, name });
    const { counted, rest } = partsOf(ref);
    const among = JSON.stringify([ref.kind, parent.parent, rest]);
    const free = names.get(among) ?? new UniqueNames((name) => taken(at(name + rest)));
    names.set(among, free);
    ids.set(id, at(free.give(counted) + rest));
  });
  return ids;
}

/** What of a name is counted. A service is named like a host: `cart.shop.local` becomes `cart-2.shop.local`. */
function partsOf({ kind, name }: Ref): { readonly counted: string; readonly rest: string } {
  const dot = kind === "virtualService" ? name.indexOf(".") : -1;
  return dot < 0 ? { counted: name, rest: "" } : { counted: name.slice(0, dot), rest: name.slice(dot) };
}

/** The name of the copied router or gateway, where it was copied too. */
function parentOf(ids: ReadonlyMap<ResourceId, ResourceId>, ref: Ref): string {
  const kind = ref.kind === "route" ? "virtualRouter" : "virtualGateway";
  const { parent = "", ...rest } = ref;
  const copy = ids.get(idOf({ ...rest, kind, name: parent }));
  return copy === undefined ? parent : refOf(copy).name;
}

/** How far copies stand from their originals. */
function moveOf(
  { positions, notes = {} }: Clip,
  ids: ReadonlyMap<ResourceId, ResourceId>,
  view: View,
  at: Point | undefined,
): Point {
  if (at === undefined) return { x: OFFSET, y: OFFSET };
  const corners = [...ids.keys()].flatMap((id) => positions[id]?.[view] ?? []).concat(Object.values(notes));
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  return corners.length === 0 ? at : { x: at.x - left, y: at.y - top };
}

function placeCopies(
  builder: ChangeBuilder,
  clip: Clip,
  ids: ReadonlyMap<ResourceId, ResourceId>,
  view: View,
  move: Point,
): void {
  for (const [from, to] of ids) {
    const point = clip.positions[from]?.[view];
    if (point !== undefined) builder.place(to, view, onGrid({ x: point.x + move.x, y: point.y + move.y }));
  }
}
