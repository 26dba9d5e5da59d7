import { useState } from "react";
import { editNote } from "../../../editor/commands/edit-note.ts";
import { remove } from "../../../editor/commands/remove.ts";
import type { NoteId } from "../../../model/design/note.ts";
import { useBoard } from "../board-context.ts";
import classes from "./drawn.module.css";
import { focusDrawn } from "./focus-drawn.ts";
import { noteGesture } from "./note-gesture.ts";

/** The text of a note while it is typed: kept with every letter, one step of undo. A note left empty goes. */
export function NoteEditor({ id, text }: { readonly id: NoteId; readonly text: string }) {
  const board = useBoard();
  const { editor } = board;
  const [typed, setTyped] = useState(text);
  const leave = (value: string): void => {
    if (board.drawn.editing.value !== id) return;
    board.drawn.editing.set(undefined);
    if (value.trim() === "") editor.run(remove, { items: [], backends: [], drawn: [id] }, noteGesture(id));
    editor.endGesture();
  };
  return (
    <textarea
      className={`${classes["writing"]} nowheel`}
      aria-label="Text of the note, in Markdown"
      value={typed}
      // biome-ignore lint/a11y/noAutofocus: the user asked to type here
      autoFocus
      onFocus={(event) => event.currentTarget.setSelectionRange(typed.length, typed.length)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        editor.run(editNote, { note: id, text: event.currentTarget.value }, noteGesture(id));
      }}
      onBlur={(event) => leave(event.currentTarget.value)}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        const ends = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
        if (!ends) return;
        event.preventDefault();
        event.stopPropagation();
        leave(event.currentTarget.value);
        focusDrawn(board, id);
      }}
    />
  );
}
