import { Menu } from "@mantine/core";
import {
  IconCheck,
  IconCubePlus,
  IconHexagonPlus,
  IconLayoutDistributeHorizontal,
  IconMaximize,
  IconSelectAll,
} from "@tabler/icons-react";
import type { Point } from "../../../model/design/design.ts";
import { selectAll } from "../actions/selection.ts";
import { arrangeBoard } from "../arrange/arrange-board.ts";
import { useBoard } from "../board-context.ts";
import { openAddNode } from "../open-popup.ts";
import { useSignal } from "../use-signal.ts";
import { MenuEntry } from "./menu-entry.tsx";

/** What can be done on the empty board. */
export function EmptyMenu({ anchor }: { readonly anchor: Point }) {
  const board = useBoard();
  const wheelZooms = useSignal(board.wheelZooms) === true;
  const at = board.view.toBoard(anchor);
  const none = board.model.scene.cards.size === 0;
  return (
    <>
      <MenuEntry
        icon={IconCubePlus}
        label="Add virtual node"
        keys="N"
        onClick={() => openAddNode(board, anchor, at)}
      />
      <MenuEntry
        icon={IconHexagonPlus}
        label="Add virtual service"
        onClick={() => board.popup.set({ kind: "add-service", anchor, at })}
      />
      <Menu.Divider role="separator" />
      <MenuEntry
        icon={IconSelectAll}
        label="Select all"
        keys="Ctrl A"
        disabled={none}
        onClick={() => selectAll(board)}
      />
      <MenuEntry
        icon={IconLayoutDistributeHorizontal}
        label="Arrange cards"
        disabled={none}
        onClick={() => arrangeBoard(board)}
      />
      <MenuEntry
        icon={IconMaximize}
        label="Fit all cards"
        keys="Shift 1"
        disabled={none}
        onClick={() => board.fit()}
      />
      <Menu.Divider role="separator" />
      <Menu.CheckboxItem
        checked={wheelZooms}
        closeMenuOnClick
        checkIcon={<IconCheck size={16} stroke={1.5} aria-hidden />}
        onChange={(checked) => board.wheelZooms.set(checked)}
      >
        Wheel zooms
      </Menu.CheckboxItem>
    </>
  );
}
