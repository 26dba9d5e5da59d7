import { ActionIcon, Drawer, Tooltip } from "@mantine/core";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { OUTLINE } from "../side-panels/side-panel.ts";
import classes from "./outline.module.css";
import { Outline } from "./outline.tsx";
import { OUTLINE_KINDS } from "./outline-rows.ts";
import { useOutlineRows } from "./use-outline-rows.ts";

/** What was chosen is on the board and in the inspector, which the list would cover. */
function close(): void {
  OUTLINE.over.set(false);
}

/** The outline where there is little room: the kinds with their counts; each opens the whole list. */
export function OutlineRail() {
  const open = useSignal(OUTLINE.over);
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
      <Drawer opened={open} onClose={close} title="Resources" size={280} padding="sm">
        <div className={classes["drawer"]}>
          <Outline onChosen={close} />
        </div>
      </Drawer>
    </div>
  );
}
