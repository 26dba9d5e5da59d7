import type { LayoutOutput } from "../../../diagram/layout/flat-layout.ts";
import type { LayoutResult, LayoutTask } from "../../../diagram/layout/layout-scene.ts";
import { arrange } from "../../../editor/commands/arrange.ts";
import { undoStep } from "../../app/busy/large-step.ts";
import { notify } from "../../app/notify.tsx";
import type { BoardController } from "../board-controller.ts";

/** Edited again and again while it is computed, the last result is taken as it is. */
const TRIES = 3;

/**
 * Lays all cards out anew, but for those that the user placed; one step of undo. It is computed in a worker. What was
 * edited meanwhile is not lost: where cards or lines are others now it is computed once more, and the result is merged
 * by card.
 */
export function arrangeBoard(board: BoardController): void {
  const { model } = board;
  const nextTask = (): LayoutTask => model.positions.arrangeTask((id) => model.groups.groupOf(id));
  let task = nextTask();
  let tries = 1;
  const worker = new Worker(new URL("./arrange-worker.ts", import.meta.url), { type: "module" });
  const fail = (): void => {
    worker.terminate();
    notify({ text: "The cards could not be arranged; reload the page and try again.", tone: "problem" });
  };
  worker.onerror = fail;
  worker.onmessageerror = fail;
  worker.onmessage = ({ data }: MessageEvent<LayoutOutput>) => {
    // The board may show another view by now.
    if (board.model !== model) {
      worker.terminate();
      return;
    }
    const now = nextTask();
    if (tries < TRIES && !isSameTask(task, now)) {
      tries += 1;
      task = now;
      worker.postMessage(task.input);
      return;
    }
    worker.terminate();
    arrangeAs(board, task.result(data));
  };
  worker.postMessage(task.input);
}

/** True where both lay the same cards out: nothing that matters to the layout was edited between them. */
function isSameTask(a: LayoutTask, b: LayoutTask): boolean {
  const parts = ["sizes", "edges", "ports", "placed", "callers", "groups"] as const;
  return (
    a.ids.length === b.ids.length &&
    a.ids.every((id, i) => id === b.ids[i]) &&
    parts.every((part) => {
      const [p, q] = [a.input[part] ?? [], b.input[part] ?? []];
      return p.length === q.length && p.every((value, i) => Object.is(value, q[i]));
    })
  );
}

function arrangeAs(board: BoardController, result: LayoutResult): void {
  const { model } = board;
  const moved = [...result.positions].filter(([id, { x, y }]) => {
    const at = model.placeOf(id);
    return (
      at !== undefined &&
      !model.isOther(id) &&
      !model.positions.isPlacedByUser(id) &&
      (at.x !== x || at.y !== y)
    );
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
}
