import { isDone } from "../../../editor/command.ts";
import { type Connect, connect } from "../../../editor/commands/connect.ts";
import type { Point } from "../../../model/design/design.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { notify } from "../../app/notify.tsx";
import type { BoardController } from "../board-controller.ts";
import { tell } from "./tell.ts";
import { viewChange } from "./view-change.ts";

/** A line that is being drawn. */
export interface Drawn {
  readonly from: ResourceId;
  readonly to: ResourceId;
}

/**
 * Connects two cards or rows. What only the user can decide is asked in a popover at `anchor`; its answer
 * comes back here as `answer`. Returns false where that did not end it.
 */
export function connectCards(
  board: BoardController,
  { from, to }: Drawn,
  anchor: Point,
  answer: Pick<Connect, "service" | "route"> = {},
): boolean {
  const { editor } = board;
  const outcome = editor.run(connect, { from, to, ...answer });
  if ("ask" in outcome) {
    const onAnswer = (next: Pick<Connect, "service" | "route">): void => {
      connectCards(board, { from, to }, anchor, next);
    };
    board.popup.set({ kind: "question", anchor, from, to, ask: outcome.ask, onAnswer });
    return false;
  }
  board.popup.set(undefined);
  if (!isDone(outcome) && outcome.select !== undefined) {
    notify({ text: outcome.refused });
    const [caller, callee] = outcome.select;
    const known =
      caller === undefined || callee === undefined ? [] : board.model.scene.edgesOfBackend(caller, callee);
    // It is a backend already: its lines are selected.
    if (known.length > 0) editor.session.select([], known);
    else editor.session.select(outcome.select);
    return false;
  }
  const told = tell(editor, outcome, viewChange(board));
  if (told && refOf(from).kind === "virtualService") editor.session.select([from]);
  return told;
}
