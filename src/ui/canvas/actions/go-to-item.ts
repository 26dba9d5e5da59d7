import type { View } from "../../../model/design/design.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { notify } from "../../app/notify.tsx";
import { shownName } from "../../app/shown-name.ts";
import type { BoardController } from "../board-controller.ts";

/**
 * Gives the focus to the card of an item. What the services view has no card for (a router, a route) is shown in
 * the view of all resources: else keys would go on to act upon the card that had the focus before.
 */
export function goToItem(board: BoardController, item: ResourceId): void {
  const { editor, model } = board;
  if (focusItem(board, item) || model.view === "all" || refOf(item).kind === "mesh") return;
  editor.session.set({ view: "all" });
  whenShown(board, "all", () => {
    if (!focusItem(board, item)) return;
    const name = shownName(item, editor.filled.values);
    notify({ text: `${name} has no card in the services view: all resources are shown now.` });
  });
}

function focusItem(board: BoardController, item: ResourceId): boolean {
  const [card] = board.model.scene.cardsShowing(item);
  if (card === undefined) return false;
  board.focusCard(card);
  return true;
}

/** Calls `then` when the board shows that view, a large one a while later; never where another is asked for first. */
function whenShown(board: BoardController, view: View, then: () => void): void {
  if (board.model.view === view) {
    then();
    return;
  }
  const stop = board.revision.subscribe(() => {
    const isShown = board.model.view === view;
    if (!isShown && board.editor.session.state.view === view) return;
    stop();
    if (isShown) then();
  });
}
