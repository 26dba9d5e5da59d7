import { ViewportPortal } from "@xyflow/react";
import { useBoard } from "./board-context.ts";
import classes from "./drag-layer.module.css";
import { lineCurve, looseEnd, startOf } from "./line-curve.ts";
import { RowOrderPreview } from "./row-order-preview.tsx";
import { useSignal } from "./use-signal.ts";

/** What a drag shows above the cards: the line that is drawn, why it may not end here, the box that selects. */
export function DragLayer() {
  const board = useBoard();
  const line = useSignal(board.line);
  const box = useSignal(board.box);
  const popup = useSignal(board.popup);
  // A line that was dropped on the empty board waits there for what it shall lead to.
  const waiting = popup?.kind === "connect" && popup.at !== undefined ? popup : undefined;
  const start = waiting === undefined ? undefined : startOf(board.model, waiting.from);
  const kept =
    start === undefined || waiting?.at === undefined ? undefined : lineCurve(start, looseEnd(waiting.at));
  const drawn = line === undefined ? kept : lineCurve(line.from, line.to);
  const regroup = useSignal(board.drawn.regroup);
  const refused = line?.refusal === undefined ? undefined : { text: line.refusal, pointer: line.pointer };
  const said = refused ?? regroup;
  const tip = said === undefined ? undefined : board.view.toScreen(said.pointer);
  return (
    <>
      <ViewportPortal>
        {drawn !== undefined && (
          <svg
            className={classes["line"]}
            aria-hidden="true"
            data-refused={refused !== undefined || undefined}
          >
            <path d={drawn.path} />
            <polygon points={drawn.arrow} />
          </svg>
        )}
        <RowOrderPreview />
        {box !== undefined && (
          <div
            className={classes["box"]}
            style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
          />
        )}
      </ViewportPortal>
      {tip !== undefined && (
        <div className={classes["tip"]} role="tooltip" style={{ left: tip.x + 14, top: tip.y + 14 }}>
          {said?.text}
        </div>
      )}
    </>
  );
}
