import { addToGroup } from "../../../editor/commands/add-to-group.ts";
import type { Point } from "../../../model/design/design.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { tell } from "../actions/tell.ts";
import { useBoard } from "../board-context.ts";
import classes from "./add-to-group-popover.module.css";
import popover from "./board-popover.module.css";
import { BoardPopover } from "./board-popover.tsx";

/** The groups of the mesh: one of them takes in the cards. */
export function AddToGroupPopover({
  anchor,
  items,
}: {
  readonly anchor: Point;
  readonly items: readonly ResourceId[];
}) {
  const board = useBoard();
  const groups = [...board.model.groups.groups].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
  return (
    <BoardPopover label="Move to group" anchor={anchor} width={240}>
      <h2 className={popover["title"]}>Move to group</h2>
      <ul className={classes["list"]} aria-label="Groups">
        {groups.map(([id, { name }], index) => (
          <li key={id}>
            <button
              type="button"
              className={classes["group"]}
              data-autofocus={index === 0 || undefined}
              onClick={() => {
                board.popup.set(undefined);
                tell(board.editor, board.editor.run(addToGroup, { group: id, items }));
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </BoardPopover>
  );
}
