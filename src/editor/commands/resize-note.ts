import type { NoteId } from "../../model/design/note.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { onGrid } from "../on-grid.ts";

/** No note is smaller, in pixels: one line of text stays readable. */
export const LEAST_NOTE = { width: 96, height: 48 } as const;

/** Gives a note another size. */
export const resizeNote: Command<{
  readonly note: NoteId;
  readonly width: number;
  readonly height: number;
}> = ({ design }, { note, width, height }) => {
  const before = design.notes.get(note);
  if (before === undefined) return { refused: "The note is gone." };
  const size = onGrid({ x: Math.max(width, LEAST_NOTE.width), y: Math.max(height, LEAST_NOTE.height) });
  const change = new ChangeBuilder(design)
    .setNote(note, { ...before, width: size.x, height: size.y })
    .build();
  return { change, label: "Resize note" };
};
