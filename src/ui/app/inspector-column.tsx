import { lazy, Suspense } from "react";
import { useSession } from "./use-session.ts";
import classes from "./workspace.module.css";

const Inspector = lazy(() =>
  import("../inspector/inspector.tsx").then(({ Inspector: inspector }) => ({ default: inspector })),
);

const INSPECTOR = "inspector";

/** Moves the focus into the inspector: what Enter on a card does. */
export function focusInspector(): void {
  document.getElementById(INSPECTOR)?.focus();
}

/** The panel at the right, there while something is selected. */
export function InspectorColumn() {
  const selected = useSession(({ selection }) => selection.items.length + selection.edges.length > 0);
  if (!selected) return null;
  return (
    <aside id={INSPECTOR} tabIndex={-1} className={classes["inspector"]} aria-label="Inspector">
      <Suspense fallback={null}>
        <Inspector />
      </Suspense>
    </aside>
  );
}
