import { Button, Tooltip } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useCommands } from "../../commands/commands-context.tsx";
import { ARRANGE, FIT, MINIMAP, ZOOM_IN, ZOOM_OUT, ZOOM_TO_FULL } from "../../commands/view-commands.ts";
import { useBoard } from "../board-context.ts";
import { CommandButton } from "./command-button.tsx";
import classes from "./controls.module.css";
import { Legend } from "./legend.tsx";
import { useMinimapShown } from "./use-minimap-shown.ts";

/** Bottom right: zoom, fit, arrange, minimap. */
export function ViewControls() {
  useMinimapShown();
  return (
    <div className={classes["view"]} role="toolbar" aria-label="View" data-control>
      <CommandButton command={ZOOM_OUT} />
      <ZoomButton />
      <CommandButton command={ZOOM_IN} />
      <CommandButton command={FIT} />
      <CommandButton command={ARRANGE} />
      <CommandButton command={MINIMAP} />
      <Legend />
    </div>
  );
}

/** Says the zoom; alone, as it is rendered in nearly every frame of a zoom. */
function ZoomButton() {
  const { zoom } = useBoard().view;
  const desk = useCommands();
  const percent = useSyncExternalStore(zoom.subscribe, () => `${Math.round(zoom.value * 100)} %`);
  return (
    <Tooltip label="Zoom to 100 % (Shift 0)">
      <Button
        variant="subtle"
        color="gray"
        className={classes["percent"] ?? ""}
        aria-label={`Zoom to 100 %, now ${percent}`}
        onClick={() => desk.run(ZOOM_TO_FULL)}
      >
        {percent}
      </Button>
    </Tooltip>
  );
}
