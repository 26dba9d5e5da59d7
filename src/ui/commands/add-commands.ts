import { IconCubePlus, IconHexagonPlus } from "@tabler/icons-react";
import { middleOf, openAddNode } from "../canvas/open-popup.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

const hasBoard = ({ board }: UiContext): boolean => board !== undefined;

export const ADD_NODE: UiCommand = {
  id: "add-node",
  title: "Add virtual node",
  group: "Add",
  icon: IconCubePlus,
  keys: ["N"],
  scope: "board",
  menus: ["board"],
  words: "create new draw service listener",
  isAvailable: hasBoard,
  run: ({ board, anchor, at }) => board && openAddNode(board, anchor ?? middleOf(board), at),
};

export const ADD_SERVICE: UiCommand = {
  id: "add-service",
  title: "Add virtual service",
  group: "Add",
  icon: IconHexagonPlus,
  scope: "board",
  menus: ["board"],
  words: "create new name",
  isAvailable: hasBoard,
  run: ({ board, anchor, at }) =>
    board?.popup.set({ kind: "add-service", anchor: anchor ?? middleOf(board), ...(at && { at }) }),
};

/** What adds something to the mesh. */
export const ADD_COMMANDS: readonly UiCommand[] = [ADD_NODE, ADD_SERVICE];
