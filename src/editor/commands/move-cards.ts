import type { Point, View } from "../../model/design/design.ts";
import type { NoteId } from "../../model/design/note.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { onGrid } from "../on-grid.ts";

export interface MoveCards {
  readonly view: View;
  readonly to: ReadonlyMap<ResourceId, Point>;
  readonly notes?: ReadonlyMap<NoteId, Point>;
}

/** Puts cards where the user dragged them in one view, and notes in both. */
export const moveCards: Command<MoveCards> = ({ design }, { view, to, notes = new Map() }) => {
  const builder = new ChangeBuilder(design);
  for (const [id, point] of to) builder.place(id, view, onGrid(point));
  for (const [id, point] of notes) {
    const note = design.notes.get(id);
    if (note !== undefined) builder.setNote(id, { ...note, ...onGrid(point) });
  }
  return { change: builder.build(), label: `Move ${whatOf([...to.keys()], notes.size)}` };
};

function whatOf(cards: readonly ResourceId[], notes: number): string {
  const [first] = cards;
  if (notes === 0)
    return cards.length === 1 && first !== undefined ? refOf(first).name : `${cards.length} cards`;
  if (cards.length === 0) return notes === 1 ? "note" : `${notes} notes`;
  return `${cards.length + notes} items`;
}
