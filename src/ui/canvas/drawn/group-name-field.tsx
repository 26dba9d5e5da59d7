import { useRef } from "react";
import { renameGroup } from "../../../editor/commands/rename-group.ts";
import type { GroupId } from "../../../model/design/group.ts";
import { tell } from "../actions/tell.ts";
import { useBoard } from "../board-context.ts";
import classes from "./drawn.module.css";
import { focusDrawn } from "./focus-drawn.ts";

/** The name of a group while it is typed. Enter keeps it, Escape leaves it as it was. */
export function GroupNameField({ id, name }: { readonly id: GroupId; readonly name: string }) {
  const board = useBoard();
  const isLeft = useRef(false);
  const leave = (typed: string | undefined, hasFocus: boolean): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    board.drawn.editing.set(undefined);
    if (typed !== undefined && typed.trim() !== "" && typed.trim() !== name)
      tell(board.editor, board.editor.run(renameGroup, { group: id, name: typed }));
    if (hasFocus) focusDrawn(board, id);
  };
  return (
    <input
      className={classes["field"]}
      aria-label={`New name of group ${name}`}
      defaultValue={name}
      // biome-ignore lint/a11y/noAutofocus: the user asked to type here
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => leave(event.currentTarget.value, false)}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave(event.currentTarget.value, true);
        else if (event.key === "Escape") leave(undefined, true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
