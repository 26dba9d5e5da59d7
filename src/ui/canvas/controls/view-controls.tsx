import { Button, Tooltip } from "@mantine/core";
import {
  IconLayoutDistributeHorizontal,
  IconMap,
  IconMaximize,
  IconMinus,
  IconPlus,
} from "@tabler/icons-react";
import { arrangeBoard } from "../arrange/arrange-board.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./controls.module.css";
import { ToolButton } from "./tool-button.tsx";
import { useMinimapShown } from "./use-minimap-shown.ts";

const ZOOM_STEP = 1.25;

/** Bottom right: zoom, fit, arrange, minimap. */
export function ViewControls() {
  const board = useBoard();
  const zoom = useSignal(board.view.zoom);
  useSignal(board.revision);
  const none = board.model.scene.cards.size === 0;
  const minimap = useMinimapShown();
  return (
    <div className={classes["view"]} role="toolbar" aria-label="View" data-control>
      <ToolButton
        icon={IconMinus}
        label="Zoom out"
        keys="-"
        onClick={() => board.view.zoomTo(zoom / ZOOM_STEP)}
      />
      <Tooltip label="Zoom to 100 % (Shift 0)">
        <Button
          variant="subtle"
          color="gray"
          className={classes["percent"] ?? ""}
          aria-label={`Zoom to 100 %, now ${Math.round(zoom * 100)} %`}
          onClick={() => board.view.zoomTo(1)}
        >
          {Math.round(zoom * 100)} %
        </Button>
      </Tooltip>
      <ToolButton
        icon={IconPlus}
        label="Zoom in"
        keys="+"
        onClick={() => board.view.zoomTo(zoom * ZOOM_STEP)}
      />
      <ToolButton
        icon={IconMaximize}
        label="Fit all cards"
        keys="Shift 1"
        disabled={none}
        onClick={() => board.fit()}
      />
      <ToolButton
        icon={IconLayoutDistributeHorizontal}
        label="Arrange cards"
        disabled={none}
        onClick={() => arrangeBoard(board)}
      />
      <ToolButton
        icon={IconMap}
        label="Show minimap"
        pressed={minimap}
        disabled={none}
        onClick={() => board.minimap.set(!minimap)}
      />
    </div>
  );
}
