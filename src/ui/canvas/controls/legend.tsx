import { ActionIcon, Popover, Tooltip } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import classes from "./controls.module.css";

const LegendContent = lazy(() =>
  import("./legend-content.tsx").then((module) => ({ default: module.LegendContent })),
);

/** The button that explains what the board draws. */
export function Legend() {
  return (
    <Popover position="top-end" withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Legend">
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes["tool"] ?? ""}
            aria-label="Show legend"
          >
            <IconListDetails size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={null}>
          <LegendContent />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
