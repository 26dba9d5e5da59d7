import { lazy, Suspense } from "react";
import classes from "./board-banners.module.css";
import { DesignBanner } from "./design-banner.tsx";

const TargetChanges = lazy(() =>
  import("./target-changes/target-changes.tsx").then(({ TargetChanges: changes }) => ({ default: changes })),
);

/** The messages over the board, one below the other. */
export function BoardBanners() {
  return (
    <div className={classes["banners"]}>
      <DesignBanner />
      <Suspense fallback={null}>
        <TargetChanges />
      </Suspense>
    </div>
  );
}
