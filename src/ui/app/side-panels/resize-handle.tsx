import { useRef, useSyncExternalStore } from "react";
import classes from "./resize-handle.module.css";
import type { SidePanel } from "./side-panel.ts";

/** So far an arrow key moves it; with Shift four times as far. */
const STEP = 16;

export interface ResizeHandleProps {
  readonly panel: SidePanel;
  /** The side of the panel on which it is. */
  readonly side: "left" | "right";
  readonly label: string;
}

/** The rim of a panel, to be dragged, or moved by arrow keys; a double-click gives the panel its usual width. */
export function ResizeHandle({ panel, side, label }: ResizeHandleProps) {
  const width = useSyncExternalStore(panel.onWidth, () => panel.width);
  const start = useRef<{ readonly x: number; readonly width: number }>(undefined);
  // To the right makes a panel wider whose handle is at its right.
  const sign = side === "right" ? 1 : -1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule is no control
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={panel.widths.least}
      aria-valuemax={panel.widths.most}
      tabIndex={0}
      className={classes["handle"]}
      data-side={side}
      title="Drag to change the width, double-click for the usual one"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: panel.width };
      }}
      onPointerMove={(event) => {
        if (start.current === undefined) return;
        panel.resize(start.current.width + sign * (event.clientX - start.current.x));
      }}
      onLostPointerCapture={() => {
        start.current = undefined;
      }}
      onDoubleClick={() => panel.resize(undefined)}
      onKeyDown={(event) => {
        const step = (event.shiftKey ? 4 : 1) * STEP * sign;
        if (event.key === "ArrowRight") panel.resize(panel.width + step);
        else if (event.key === "ArrowLeft") panel.resize(panel.width - step);
        else if (event.key === "Home") panel.resize(panel.widths.least);
        else if (event.key === "End") panel.resize(panel.widths.most);
        else if (event.key === "Enter") panel.resize(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
