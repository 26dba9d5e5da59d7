import { useRef } from "react";
import { isDone } from "../../../editor/command.ts";
import { nameGroup } from "../../../editor/commands/name-group.ts";
import { renameGroup } from "../../../editor/commands/rename-group.ts";
import type { GroupId } from "../../../model/design/group.ts";
import { tell } from "../actions/tell.ts";
import { useBoard } from "../board-context.ts";
import classes from "./drawn.module.css";
import { focusDrawn } from "./focus-drawn.ts";
import { GROUP_GESTURE } from "./group-gesture.ts";

/** The name of a group while it is typed. Enter keeps it, Escape leaves it as it was. */
export function GroupNameField({ id, name }: { readonly id: GroupId; readonly name: string }) {
  const board = useBoard();
  const isLeft = useRef(false);
  const leave = (typed: string | undefined, hasFocus: boolean): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    const { drawn, editor } = board;
    const isNew = drawn.unnamed === id;
    drawn.editing.set(undefined);
    drawn.unnamed = undefined;
    const isOther = typed !== undefined && typed.trim() !== "" && typed.trim() !== name;
    const args = { group: id, name: typed ?? name };
    const run = () => (isNew ? editor.run(nameGroup, args, GROUP_GESTURE) : editor.run(renameGroup, args));
    const outcome = isOther ? run() : undefined;
    if (outcome !== undefined) tell(editor, outcome);
    if (isNew) editor.endGesture();
    const named = outcome !== undefined && isDone(outcome) ? outcome.drawn?.[0] : undefined;
    if (hasFocus) focusDrawn(board, named ?? id);
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
