import { isDone } from "../../../editor/command.ts";
import { addNode } from "../../../editor/commands/add-node.ts";
import type { Point } from "../../../model/design/design.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { useBoard } from "../board-context.ts";
import classes from "./board-popover.module.css";
import { BoardPopover } from "./board-popover.tsx";
import { NodeForm } from "./node-form.tsx";

/** Adds a virtual node; `at` is where its card will stand, else the layout finds a place. */
export function AddNodePopover({ anchor, at }: { readonly anchor: Point; readonly at?: Point | undefined }) {
  const board = useBoard();
  const { mesh, view } = board.editor.session.state;
  return (
    <BoardPopover label="Add virtual node" anchor={anchor}>
      <h2 className={classes["title"]}>Add virtual node</h2>
      <NodeForm
        mesh={refOf(mesh).name}
        submit="Add node"
        onSubmit={(entry) => {
          const place = at === undefined ? {} : { at: { view, point: at } };
          const outcome = board.editor.run(addNode, { mesh, ...entry, ...place });
          if (!isDone(outcome)) return outcome.refused;
          board.popup.set(undefined);
          board.say(`Added virtual node ${entry.name.trim()}.`);
          const [card] = outcome.select ?? [];
          if (card !== undefined) board.focusCard(card);
          return undefined;
        }}
      />
    </BoardPopover>
  );
}
