import { Drawer } from "@mantine/core";
import { useEffect, useState } from "react";
import { OUTLINE } from "../side-panels/side-panel.ts";
import classes from "./outline.module.css";
import { Outline } from "./outline.tsx";

/** What was chosen is on the board and in the inspector, which the list would cover. */
function close(): void {
  OUTLINE.over.set(false);
}

/** The whole list over the board, where there is no room beside it. */
export function OutlineDrawer({ open }: { readonly open: boolean }) {
  // It gives the focus back to what had it when it opened, which it sees only where it was there before.
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(open), [open]);
  return (
    <Drawer opened={opened} onClose={close} title="Resources" size={280} padding="sm">
      <div className={classes["drawer"]}>
        <Outline onChosen={close} />
      </div>
    </Drawer>
  );
}
