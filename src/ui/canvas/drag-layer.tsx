import { ViewportPortal } from "@xyflow/react";
import { useBoard } from "./board-context.ts";
import classes from "./drag-layer.module.css";
import { lineCurve } from "./line-curve.ts";
import { useSignal } from "./use-signal.ts";

/** What a drag shows above the cards: the line that is drawn, why it may not end here, the box that selects. */
export function DragLayer() {
  const board = useBoard();
  const line = useSignal(board.line);
  const box = useSignal(board.box);
  const popup = useSignal(board.popup);
  const waiting = popup?.kind === "connect" ? lineCurve(board, popup.caller, popup.at) : undefined;
  const drawn = line === undefined ? waiting : lineCurve(board, line.caller, line.to, line.from);
  const tip = line?.refusal === undefined ? undefined : board.view.toScreen(line.to);
  return (
    <>
      <ViewportPortal>
        {drawn !== undefined && (
          <svg className={classes["line"]} aria-hidden="true" data-refused={tip !== undefined || undefined}>
            <path d={drawn.path} />
            <polygon points={drawn.arrow} />
          </svg>
        )}
        {box !== undefined && (
          <div
            className={classes["box"]}
            style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
          />
        )}
      </ViewportPortal>
      {tip !== undefined && (
        <div className={classes["tip"]} role="tooltip" style={{ left: tip.x + 14, top: tip.y + 14 }}>
          {line?.refusal}
        </div>
      )}
    </>
  );
}
