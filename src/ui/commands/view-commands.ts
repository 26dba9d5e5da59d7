import {
  IconDeviceDesktop,
  IconFocusCentered,
  IconLayoutDistributeHorizontal,
  IconLayoutGrid,
  IconListCheck,
  IconMap,
  IconMaximize,
  IconMinus,
  IconMoon,
  IconMouse,
  IconPlus,
  IconSitemap,
  IconSun,
  IconZoomReset,
} from "@tabler/icons-react";
import type { View } from "../../model/design/design.ts";
import { arrangeBoard } from "../canvas/arrange/arrange-board.ts";
import { isMinimapShown } from "../canvas/controls/is-minimap-shown.ts";
import { PROBLEMS_SHOWN } from "../panels/problems/problems-shown.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

const ZOOM_STEP = 1.25;

const hasBoard = ({ board }: UiContext): boolean => board !== undefined;
const hasCards = ({ board }: UiContext): boolean => board !== undefined && board.model.scene.cards.size > 0;

function showView(view: View, title: string, words: string, icon: UiCommand["icon"]): UiCommand {
  return {
    id: `view-${view}`,
    title,
    group: "View",
    icon,
    scope: "anywhere",
    words,
    isAvailable: ({ editor: { session } }) =>
      session.state.view !== view || session.state.surface !== "board",
    run: ({ editor }) => editor.session.set({ view, surface: "board" }),
  };
}

export const ARRANGE: UiCommand = {
  id: "arrange",
  title: "Arrange cards",
  group: "View",
  icon: IconLayoutDistributeHorizontal,
  scope: "board",
  menus: ["board"],
  words: "layout order tidy",
  isAvailable: hasCards,
  run: ({ board }) => board && arrangeBoard(board),
};

export const FIT: UiCommand = {
  id: "fit",
  title: "Fit all cards",
  group: "View",
  icon: IconMaximize,
  keys: ["Shift+1", "Ctrl+0"],
  scope: "board",
  menus: ["board"],
  words: "zoom whole show everything",
  isAvailable: hasCards,
  run: ({ board }) => board?.fit(),
};

const FIT_SELECTION: UiCommand = {
  id: "fit-selection",
  title: "Fit selection",
  group: "View",
  icon: IconFocusCentered,
  keys: ["Shift+2"],
  scope: "board",
  menus: ["several"],
  words: "zoom show",
  isAvailable: ({ board }) => board !== undefined && board.emphasis.cards.size > 0,
  otherwise: "Select a card or a line first, then fit it.",
  run: ({ board }) => {
    if (board === undefined) return;
    const { selected, cards } = board.emphasis;
    board.fit([...(selected.size > 0 ? selected : cards)]);
  },
};

export const ZOOM_TO_FULL: UiCommand = {
  id: "zoom-100",
  title: "Zoom to 100 %",
  group: "View",
  icon: IconZoomReset,
  keys: ["Shift+0"],
  scope: "board",
  words: "actual size",
  isAvailable: hasBoard,
  run: ({ board }) => board?.view.zoomTo(1),
};

export const ZOOM_IN: UiCommand = {
  id: "zoom-in",
  title: "Zoom in",
  group: "View",
  icon: IconPlus,
  keys: ["+", "="],
  scope: "board",
  isAvailable: hasBoard,
  run: ({ board }) => board?.view.zoomTo(board.view.zoom.value * ZOOM_STEP),
};

export const ZOOM_OUT: UiCommand = {
  id: "zoom-out",
  title: "Zoom out",
  group: "View",
  icon: IconMinus,
  keys: ["-"],
  scope: "board",
  isAvailable: hasBoard,
  run: ({ board }) => board?.view.zoomTo(board.view.zoom.value / ZOOM_STEP),
};

export const MINIMAP: UiCommand = {
  id: "minimap",
  title: "Show minimap",
  group: "View",
  icon: IconMap,
  scope: "board",
  words: "overview hide",
  isAvailable: hasCards,
  isOn: ({ board }) => board !== undefined && isMinimapShown(board),
  run: ({ board }) => board?.minimap.set(!isMinimapShown(board)),
};

const WHEEL_ZOOMS: UiCommand = {
  id: "wheel-zooms",
  title: "Wheel zooms",
  group: "View",
  icon: IconMouse,
  scope: "board",
  menus: ["board"],
  words: "mouse scroll pan setting",
  isAvailable: hasBoard,
  isOn: ({ board }) => board?.wheelZooms.value === true,
  run: ({ board }) => board?.wheelZooms.set(board.wheelZooms.value !== true),
};

function appearance(
  value: UiContext["appearance"]["value"],
  title: string,
  icon: UiCommand["icon"],
): UiCommand {
  return {
    id: `appearance-${value}`,
    title,
    group: "View",
    icon,
    scope: "anywhere",
    words: "appearance theme colours dark light mode",
    isAvailable: (context) => context.appearance.value !== value,
    run: (context) => context.appearance.set(value),
  };
}

const PROBLEMS: UiCommand = {
  id: "problems",
  title: "Show problems",
  group: "View",
  icon: IconListCheck,
  keys: ["P"],
  scope: "board",
  words: "errors warnings checks drawer hide",
  isOn: () => PROBLEMS_SHOWN.value === true,
  run: () => PROBLEMS_SHOWN.set(PROBLEMS_SHOWN.value !== true),
};

/** What changes how the design is seen, and not the design. */
export const VIEW_COMMANDS: readonly UiCommand[] = [
  showView("services", "Show the services view", "switch board", IconSitemap),
  showView("all", "Show all resources", "switch board view routers routes", IconLayoutGrid),
  ARRANGE,
  FIT,
  FIT_SELECTION,
  ZOOM_IN,
  ZOOM_OUT,
  ZOOM_TO_FULL,
  MINIMAP,
  PROBLEMS,
  WHEEL_ZOOMS,
  appearance("light", "Use light colours", IconSun),
  appearance("dark", "Use dark colours", IconMoon),
  appearance("auto", "Use the system's colours", IconDeviceDesktop),
];
