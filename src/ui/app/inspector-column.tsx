import { lazy, Suspense, useDeferredValue } from "react";
import { focusBoard } from "../canvas/actions/focus-board.ts";
import { useSignal } from "../canvas/use-signal.ts";
import { useCommands } from "../commands/commands-context.tsx";
import { INSPECTOR_ID } from "./focus-inspector.ts";
import { ResizeHandle } from "./side-panels/resize-handle.tsx";
import { INSPECTOR } from "./side-panels/side-panel.ts";
import { useSession } from "./use-session.ts";
import classes from "./workspace.module.css";

const Inspector = lazy(() =>
  import("../inspector/inspector.tsx").then(({ Inspector: inspector }) => ({ default: inspector })),
);

/**
 * The inspector, in a rendering of its own when the panel comes: what opened it (a click on what a search found,
 * say) has its own to do, and the page is not to stand still for both.
 */
function Content() {
  const isBegun = useDeferredValue(true, false);
  return isBegun ? <Inspector /> : null;
}

/** The panel at the right, there while something is selected and the user did not hide it. */
export function InspectorColumn() {
  const selected = useSession(({ selection }) => selection.items.length + selection.edges.length > 0);
  const hidden = useSignal(INSPECTOR.hidden) === true;
  const desk = useCommands();
  if (!selected || hidden) return null;
  /** Escape leaves the panel for the card that it is about: the board's keys work again. */
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    if (event.target.getAttribute("aria-expanded") === "true") return;
    event.preventDefault();
    event.stopPropagation();
    if (!focusBoard(desk.shown.value?.board)) event.target.blur();
  };
  return (
    <aside
      id={INSPECTOR_ID}
      tabIndex={-1}
      className={classes["inspector"]}
      aria-label="Inspector"
      data-region
      onKeyDown={onKeyDown}
    >
      <ResizeHandle panel={INSPECTOR} side="left" label="Width of the inspector" />
      <div className={classes["inspectorContent"]}>
        <Suspense fallback={null}>
          <Content />
        </Suspense>
      </div>
    </aside>
  );
}
