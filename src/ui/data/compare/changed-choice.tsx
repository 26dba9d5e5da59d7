import { lazy, Suspense } from "react";
import { useComparison } from "./comparison.ts";

const OnlyChangedBox = lazy(() =>
  import("./only-changed-box.tsx").then(({ OnlyChangedBox: box }) => ({ default: box })),
);

/** Whether only what differs is listed; not there while nothing is compared. */
export function ChangedChoice() {
  if (useComparison() === undefined) return null;
  return (
    <Suspense fallback={null}>
      <OnlyChangedBox />
    </Suspense>
  );
}
