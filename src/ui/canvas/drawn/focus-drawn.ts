import type { DrawnId } from "../../../editor/session.ts";
import type { BoardController } from "../board-controller.ts";

/** Gives a group or a note the focus, once it is in the DOM. */
export function focusDrawn(board: BoardController, id: DrawnId): void {
  requestAnimationFrame(() => {
    const found = [...(board.host?.querySelectorAll("[data-drawn-id]") ?? [])].find(
      (element) => element instanceof HTMLElement && element.dataset["drawnId"] === id,
    );
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
  });
}
