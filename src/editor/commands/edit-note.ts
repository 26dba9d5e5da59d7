import type { NoteId } from "../../model/design/note.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";

/** Replaces the text of a note. */
export const editNote: Command<{ readonly note: NoteId; readonly text: string }> = (
  { design },
  { note, text },
) => {
  const before = design.notes.get(note);
  if (before === undefined) return { refused: "The note is gone." };
  return {
    change: new ChangeBuilder(design).setNote(note, { ...before, text }).build(),
    label: "Edit note",
  };
};
