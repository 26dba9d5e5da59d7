import type { NoteId } from "../../../model/design/note.ts";

/** Adding a note and writing in it, or writing in it once, is one step of undo. */
export function noteGesture(id: NoteId): string {
  return `write ${id}`;
}
