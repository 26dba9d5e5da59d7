import { later } from "../components/later.ts";
import { useLater } from "../components/use-later.ts";
import classes from "./board-banners.module.css";
import { DesignBanner } from "./design-banner.tsx";

const TARGET_CHANGES = later("settled", () =>
  import("./target-changes/target-changes.tsx").then((module) => module.TargetChanges),
);

/** The messages over the board, one below the other. */
export function BoardBanners() {
  const TargetChanges = useLater(TARGET_CHANGES);
  return (
    <div className={classes["banners"]}>
      <DesignBanner />
      {TargetChanges !== undefined && <TargetChanges />}
    </div>
  );
}
