import { lazy, Suspense } from "react";
import classes from "./board-banners.module.css";
import { useComparison } from "./compare/comparison.ts";
import { DesignBanner } from "./design-banner.tsx";

const TargetChanges = lazy(() =>
  import("./target-changes/target-changes.tsx").then(({ TargetChanges: changes }) => ({ default: changes })),
);

const ComparisonBanner = lazy(() =>
  import("./compare/comparison-banner.tsx").then(({ ComparisonBanner: banner }) => ({ default: banner })),
);

/** The messages over the board, one below the other. */
export function BoardBanners() {
  const comparison = useComparison();
  return (
    <div className={classes["banners"]}>
      <DesignBanner />
      <Suspense fallback={null}>
        {comparison !== undefined && <ComparisonBanner comparison={comparison} />}
        <TargetChanges />
      </Suspense>
    </div>
  );
}
