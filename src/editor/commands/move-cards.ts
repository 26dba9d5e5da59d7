import type { Point, View } from "../../model/design/design.ts";
import type { GroupId } from "../../model/design/group.ts";
import type { NoteId } from "../../model/design/note.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { groupable } from "../group-members.ts";
import { onGrid } from "../on-grid.ts";

export interface MoveCards {
  readonly view: View;
  readonly to: ReadonlyMap<ResourceId, Point>;
  readonly notes?: ReadonlyMap<NoteId, Point>;
  /** Cards that go into a group with that, or out of theirs. */
  readonly regroup?: { readonly items: readonly ResourceId[]; readonly into: GroupId | undefined };
}

/** Puts cards where the user dragged them in one view, notes in both, and cards into the group they were dragged to. */
export const moveCards: Command<MoveCards> = (
  { design, graph },
  { view, to, notes = new Map(), regroup },
) => {
  const builder = new ChangeBuilder(design);
  for (const [id, point] of to) builder.place(id, view, onGrid(point));
  for (const [id, point] of notes) {
    const note = design.notes.get(id);
    if (note !== undefined) builder.setNote(id, { ...note, ...onGrid(point) });
  }
  const moved = `Move ${whatOf([...to.keys()], notes.size)}`;
  if (regroup === undefined) return { change: builder.build(), label: moved };
  const { items, into } = regroup;
  for (const item of items) {
    for (const id of groupable(graph, idOf(meshRef(refOf(item))), [item])) {
      if (into !== undefined || design.members.has(id)) builder.setMember(id, into);
    }
  }
  const where = into === undefined ? "out of its group" : `into group ${design.groups.get(into)?.name ?? ""}`;
  return { change: builder.build(), label: `${moved} ${where}` };
};

function whatOf(cards: readonly ResourceId[], notes: number): string {
  const [first] = cards;
  if (notes === 0)
    return cards.length === 1 && first !== undefined ? refOf(first).name : `${cards.length} cards`;
  if (cards.length === 0) return notes === 1 ? "note" : `${notes} notes`;
  return `${cards.length + notes} items`;
}
