import { isDone } from "../../../editor/command.ts";
import { type Connect, connect } from "../../../editor/commands/connect.ts";
import { remove } from "../../../editor/commands/remove.ts";
import type { Point } from "../../../model/design/design.ts";
import { notify } from "../../app/notify.tsx";
import type { BoardController } from "../board-controller.ts";
import type { Connection } from "../popup.ts";
import { tell } from "./tell.ts";
import { viewChange } from "./view-change.ts";

/**
 * Lets one card call another. What only the user can decide is asked in a popover at `anchor`; its answer
 * comes back here as `answer`. Returns false where that did not end it.
 */
export function connectCards(
  board: BoardController,
  connection: Connection,
  anchor: Point,
  answer: Pick<Connect, "service" | "route"> = {},
): boolean {
  const { editor } = board;
  const { from, to, replaces } = connection;
  const gesture = `connect ${from} ${to} ${editor.store.version}`;
  const outcome = editor.run(connect, { from, to, ...answer }, gesture);
  if ("ask" in outcome) {
    board.popup.set({ kind: "question", anchor, connection, ask: outcome.ask });
    return false;
  }
  board.popup.set(undefined);
  if (isDone(outcome) && replaces.length > 0) {
    editor.run(remove, { items: [], backends: replaces }, gesture);
    editor.session.select([from, to]);
  }
  editor.endGesture();
  if (!isDone(outcome) && outcome.select !== undefined) {
    // It is a backend already: its lines are selected.
    const [caller, callee] = outcome.select;
    notify({ text: outcome.refused });
    if (caller === undefined || callee === undefined) return false;
    editor.session.select([], board.model.scene.edgesOfBackend(caller, callee));
    return false;
  }
  return tell(editor, outcome, viewChange(board));
}
