import { lazy, Suspense } from "react";
import { useSignal } from "../canvas/use-signal.ts";
import { useComparison } from "../data/compare/comparison.ts";
import { PROBLEMS_SHOWN } from "../panels/problems/problems-shown.ts";
import classes from "./open-drawer.module.css";

const ProblemsDrawer = lazy(() =>
  import("../panels/problems/problems-drawer.tsx").then(({ ProblemsDrawer: drawer }) => ({
    default: drawer,
  })),
);

const CompareDrawer = lazy(() =>
  import("../panels/compare/compare-drawer.tsx").then(({ CompareDrawer: drawer }) => ({ default: drawer })),
);

/** The drawer below the board, loaded when it is first opened. While designs are compared it is theirs. */
export function OpenDrawer() {
  const comparison = useComparison();
  const open = useSignal(PROBLEMS_SHOWN);
  if (comparison === undefined && open !== true) return null;
  return (
    <Suspense
      fallback={
        <div className={classes["room"]} data-compare={comparison === undefined ? undefined : true} />
      }
    >
      {comparison === undefined ? (
        <ProblemsDrawer />
      ) : (
        // Another comparison begins anew: what is chosen and said belongs to the one before.
        <CompareDrawer key={`${comparison.otherIs} ${comparison.title}`} comparison={comparison} />
      )}
    </Suspense>
  );
}
