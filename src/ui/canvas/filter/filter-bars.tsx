import { lazy, Suspense } from "react";
import { useSession } from "../../app/use-session.ts";
import { Deferred } from "../../components/deferred.tsx";
import { later } from "../../components/later.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./filter.module.css";

const FIND_BAR = later("soon", () => import("./find-bar.tsx").then((module) => module.FindBar));
const ShownBar = lazy(() => import("./shown-bar.tsx").then((module) => ({ default: module.ShownBar })));

/** At the top of the board: the find field where it is open, and what is shown where that is not all. */
export function FilterBars() {
  const board = useBoard();
  const { hidden } = useSignal(board.filtering.state);
  const isFinding = useSession(({ filter }) => filter.find !== undefined);
  if (!isFinding && hidden === 0) return null;
  return (
    <div className={classes["bars"]} data-control>
      {isFinding && <Deferred part={FIND_BAR} props={{}} />}
      {hidden > 0 && (
        <Suspense fallback={null}>
          <ShownBar />
        </Suspense>
      )}
    </div>
  );
}
