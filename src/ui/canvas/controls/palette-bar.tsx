import { IconCubePlus, IconHexagonPlus } from "@tabler/icons-react";
import { useBoard } from "../board-context.ts";
import { openAddNode } from "../open-popup.ts";
import classes from "./controls.module.css";
import { ToolButton } from "./tool-button.tsx";

/** Left middle: what can be added. */
export function PaletteBar() {
  const board = useBoard();
  const anchor = (): { x: number; y: number } => ({ x: 64, y: board.view.size.value.height / 2 - 120 });
  return (
    <div
      className={classes["palette"]}
      role="toolbar"
      aria-label="Add"
      aria-orientation="vertical"
      data-control
    >
      <ToolButton
        icon={IconCubePlus}
        label="Add virtual node"
        keys="N"
        side="right"
        onClick={() => openAddNode(board, anchor())}
      />
      <ToolButton
        icon={IconHexagonPlus}
        label="Add virtual service"
        side="right"
        onClick={() => board.popup.set({ kind: "add-service", anchor: anchor() })}
      />
    </div>
  );
}
