import type { Message } from "../../app/messages/message.ts";
import type { BoardController } from "../board-controller.ts";

/** The action of a message that shows what the last step changed. */
export function viewChange(board: BoardController): NonNullable<Message["action"]> {
  const step = board.editor.next.undo;
  return {
    label: "View change",
    run: () => {
      if (step !== undefined) board.popup.set({ kind: "change", step });
    },
  };
}
