import type { LayoutOutput } from "../../../diagram/layout/flat-layout.ts";
import { arrange } from "../../../editor/commands/arrange.ts";
import { undoStep } from "../../app/busy/large-step.ts";
import { notify } from "../../app/notify.tsx";
import type { BoardController } from "../board-controller.ts";

/**
 * Lays all cards out anew, but for those that the user placed; one step of undo. It is computed in a worker:
 * what was edited meanwhile is not lost, the result is merged by card.
 */
export function arrangeBoard(board: BoardController): void {
  const { model } = board;
  const task = model.positions.arrangeTask((id) => model.groups.groupOf(id));
  const worker = new Worker(new URL("./arrange-worker.ts", import.meta.url), { type: "module" });
  const fail = (): void => {
    worker.terminate();
    notify({ text: "The cards could not be arranged; reload the page and try again.", tone: "problem" });
  };
  worker.onerror = fail;
  worker.onmessageerror = fail;
  worker.onmessage = ({ data }: MessageEvent<LayoutOutput>) => {
    worker.terminate();
    // The board may show another view by now.
    if (board.model !== model) return;
    const result = task.result(data);
    const moved = [...result.positions].filter(([id, { x, y }]) => {
      const at = model.placeOf(id);
      return at !== undefined && !model.positions.isPlacedByUser(id) && (at.x !== x || at.y !== y);
    });
    if (moved.length === 0) {
      notify({ text: "Every card that you did not place yourself is arranged already." });
      return;
    }
    model.positions.arranged(result);
    board.slide(() => {
      board.editor.run(arrange, { view: model.view, to: new Map(moved) });
      board.fit();
    });
    const cards = moved.length === 1 ? "1 card" : `${moved.length} cards`;
    notify({ text: `Arranged ${cards}.`, action: { label: "Undo", run: () => void undoStep(board.editor) } });
  };
  worker.postMessage(task.input);
}
