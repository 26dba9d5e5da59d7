import { lazy, Suspense } from "react";
import { useSignal } from "../canvas/use-signal.ts";
import { ResizeHandle } from "./side-panels/resize-handle.tsx";
import { INSPECTOR } from "./side-panels/side-panel.ts";
import { useSession } from "./use-session.ts";
import classes from "./workspace.module.css";

const Inspector = lazy(() =>
  import("../inspector/inspector.tsx").then(({ Inspector: inspector }) => ({ default: inspector })),
);

const ID = "inspector";
/** It is drawn a little after something was selected. */
const MOST_FRAMES = 10;

/** Moves the focus into the inspector: what Enter on a card does. Where the user hid it, it is shown again. */
export function focusInspector(frames = MOST_FRAMES): void {
  INSPECTOR.hidden.set(undefined);
  const panel = document.getElementById(ID);
  if (panel !== null) panel.focus();
  else if (frames > 0) requestAnimationFrame(() => focusInspector(frames - 1));
}

/** The panel at the right, there while something is selected and the user did not hide it. */
export function InspectorColumn() {
  const selected = useSession(({ selection }) => selection.items.length + selection.edges.length > 0);
  const hidden = useSignal(INSPECTOR.hidden) === true;
  if (!selected || hidden) return null;
  return (
    <aside id={ID} tabIndex={-1} className={classes["inspector"]} aria-label="Inspector" data-region>
      <ResizeHandle panel={INSPECTOR} side="left" label="Width of the inspector" />
      <div className={classes["inspectorContent"]}>
        <Suspense fallback={null}>
          <Inspector />
        </Suspense>
      </div>
    </aside>
  );
}
