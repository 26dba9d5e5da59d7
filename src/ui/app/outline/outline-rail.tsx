import { ActionIcon, Tooltip } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { OUTLINE } from "../side-panels/side-panel.ts";
import classes from "./outline.module.css";
import { OUTLINE_KINDS } from "./outline-rows.ts";
import { useOutlineRows } from "./use-outline-rows.ts";

const OutlineDrawer = lazy(() =>
  import("./outline-drawer.tsx").then(({ OutlineDrawer: drawer }) => ({ default: drawer })),
);

/** The outline where there is little room: the kinds with their counts; each opens the whole list. */
export function OutlineRail() {
  const open = useSignal(OUTLINE.over);
  // Once it was open it stays, to be seen closing.
  const [wasOpen, setWasOpen] = useState(false);
  if (open && !wasOpen) setWasOpen(true);
  const rows = useOutlineRows("");
  return (
    <div className={classes["rail"]}>
      {OUTLINE_KINDS.map((kind) => {
        const heading = rows.find((row) => row.type === "heading" && row.group === kind);
        const count = heading?.type === "heading" ? heading.count : 0;
        const label = `${kindDefinition(kind).titlePlural}: ${count}`;
        return (
          <Tooltip key={kind} label={label} position="right">
            <ActionIcon aria-label={`Show ${label}`} onClick={() => OUTLINE.over.set(true)}>
              <KindIcon kind={kind} />
            </ActionIcon>
          </Tooltip>
        );
      })}
      {wasOpen && (
        <Suspense fallback={null}>
          <OutlineDrawer open={open} />
        </Suspense>
      )}
    </div>
  );
}
