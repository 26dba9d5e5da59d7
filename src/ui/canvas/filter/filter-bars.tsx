import { lazy, Suspense } from "react";
import { useSession } from "../../app/use-session.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./filter.module.css";
// At once, not when first used: what is typed right after Ctrl+F is for its field.
import { FindBar } from "./find-bar.tsx";

const ShownBar = lazy(() => import("./shown-bar.tsx").then((module) => ({ default: module.ShownBar })));

/** At the top of the board: the find field where it is open, and what is shown where that is not all. */
export function FilterBars() {
  const board = useBoard();
  const { hidden } = useSignal(board.filtering.state);
  const isFinding = useSession(({ filter }) => filter.find !== undefined);
  if (!isFinding && hidden === 0) return null;
  return (
    <div className={classes["bars"]} data-control>
      {isFinding && <FindBar />}
      {hidden > 0 && (
        <Suspense fallback={null}>
          <ShownBar />
        </Suspense>
      )}
    </div>
  );
}
