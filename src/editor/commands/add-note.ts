import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { newNoteId } from "../drawing-ids.ts";
import { onGrid } from "../on-grid.ts";

export interface AddNote {
  readonly mesh: ResourceId;
  /** Top left corner on the board. */
  readonly at: Point;
  readonly text: string;
}

/** Size of a new note, in pixels: as wide as a card. */
const SIZE = { width: 264, height: 120 } as const;

/** Puts a note on the board of a mesh. */
export const addNote: Command<AddNote> = ({ design }, { mesh, at, text }) => {
  const id = newNoteId(design);
  const change = new ChangeBuilder(design).setNote(id, { mesh, ...onGrid(at), ...SIZE, text }).build();
  return { change, label: "Add note", drawn: [id] };
};
