import { useSignal } from "../canvas/use-signal.ts";
import { Outline } from "./outline/outline.tsx";
import { OutlineRail } from "./outline/outline-rail.tsx";
import { ResizeHandle } from "./side-panels/resize-handle.tsx";
import { OUTLINE } from "./side-panels/side-panel.ts";
import { useNarrow } from "./use-narrow.ts";
import classes from "./workspace.module.css";

/** The list of resources at the left; a rail where there is little room, and nothing where it is hidden. */
export function OutlineColumn() {
  const narrow = useNarrow();
  const hidden = useSignal(OUTLINE.hidden) === true;
  // The rail takes so little room that it stays: it is the way to the list.
  if (hidden && !narrow) return null;
  return (
    <nav className={classes["outline"]} aria-label="Resources" data-region>
      {narrow ? <OutlineRail /> : <Outline />}
      {!narrow && <ResizeHandle panel={OUTLINE} side="right" label="Width of the outline" />}
    </nav>
  );
}
