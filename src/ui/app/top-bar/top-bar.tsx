import { Button, VisuallyHidden } from "@mantine/core";
import { useCommands } from "../../commands/commands-context.tsx";
import { APPLY, EXPORT, IMPORT } from "../../commands/design-commands.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { SaveStateText } from "../../data/save-state-text.tsx";
import { TargetMenu } from "../../panels/apply/target-menu.tsx";
import { ValuesMenu } from "../../panels/values/values-menu.tsx";
import { BarButton } from "./bar-button.tsx";
import { DesignMenu } from "./design-menu.tsx";
import { MeshName } from "./mesh-name.tsx";
import { Search } from "./search.tsx";
import classes from "./top-bar.module.css";
import { UndoButtons } from "./undo-buttons.tsx";
import { ViewSwitch } from "./view-switch.tsx";

/** The bar at the top: the design, the view and search, and what takes the design in, out and to a target. */
export function TopBar() {
  const desk = useCommands();
  const { connection } = useOpenDesigns();
  return (
    <header className={classes["bar"]} data-region>
      <VisuallyHidden component="h1">Meshwright</VisuallyHidden>
      <div className={classes["group"]}>
        <DesignMenu />
        <MeshName />
        <SaveStateText connection={connection} />
        <UndoButtons />
      </div>
      <div className={`${classes["group"]} ${classes["middle"]}`}>
        <ViewSwitch />
        <ValuesMenu />
        <Search />
      </div>
      <div className={`${classes["group"]} ${classes["end"]}`}>
        <BarButton label="Import" command={IMPORT} />
        <BarButton label="Export" command={EXPORT} />
        <TargetMenu />
        <Button onClick={() => desk.run(APPLY)}>Apply</Button>
      </div>
    </header>
  );
}
