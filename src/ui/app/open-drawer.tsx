import { lazy, Suspense } from "react";
import { useSignal } from "../canvas/use-signal.ts";
import { PROBLEMS_SHOWN } from "../panels/problems/problems-shown.ts";

const ProblemsDrawer = lazy(() =>
  import("../panels/problems/problems-drawer.tsx").then(({ ProblemsDrawer: drawer }) => ({
    default: drawer,
  })),
);

/** The drawer below the board, loaded when it is first opened. */
export function OpenDrawer() {
  const open = useSignal(PROBLEMS_SHOWN);
  if (open !== true) return null;
  return (
    <Suspense fallback={null}>
      <ProblemsDrawer />
    </Suspense>
  );
}
