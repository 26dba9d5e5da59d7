import {
  IconArrowBigLeftLines,
  IconArrowBigRightLines,
  IconFilter,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
} from "@tabler/icons-react";
import { focusFilter } from "../app/known-fields.ts";
import { INSPECTOR, OUTLINE } from "../app/side-panels/side-panel.ts";
import { isNarrow } from "../app/use-narrow.ts";
import { focusBoard } from "../canvas/actions/focus-board.ts";
import { focusRegion } from "./regions.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

const isOutlineShown = (): boolean => (isNarrow() ? OUTLINE.over.value : OUTLINE.hidden.value !== true);

function showOutline(shown: boolean): void {
  if (isNarrow()) OUTLINE.over.set(shown);
  else OUTLINE.hidden.set(shown ? undefined : true);
}

const TOGGLE_OUTLINE: UiCommand = {
  id: "toggle-outline",
  title: "Show outline",
  group: "View",
  icon: IconLayoutSidebar,
  keys: ["Ctrl+B"],
  scope: "anywhere",
  evenTyping: true,
  words: "hide side panel resources list tree left",
  isOn: isOutlineShown,
  run: (context) => {
    const hadFocus = document.activeElement?.closest("nav") !== null;
    showOutline(!isOutlineShown());
    if (hadFocus && !isNarrow()) focusBoard(context.board);
  },
};

const TOGGLE_INSPECTOR: UiCommand = {
  id: "toggle-inspector",
  title: "Show inspector",
  group: "View",
  icon: IconLayoutSidebarRight,
  keys: ["Ctrl+Shift+B"],
  scope: "anywhere",
  evenTyping: true,
  words: "hide side panel fields properties right",
  isOn: () => INSPECTOR.hidden.value !== true,
  run: (context) => {
    const hadFocus = document.activeElement?.closest("aside") !== null;
    INSPECTOR.hidden.set(INSPECTOR.hidden.value === true ? undefined : true);
    if (hadFocus) focusBoard(context.board);
  },
};

const FILTER: UiCommand = {
  id: "filter-outline",
  title: "Filter the outline",
  group: "Select",
  icon: IconFilter,
  keys: ["/"],
  scope: "anywhere",
  words: "find resources list",
  run: () => {
    showOutline(true);
    focusFilter();
  },
};

function goToRegion(by: 1 | -1, id: string, title: string, keys: string, icon: UiCommand["icon"]): UiCommand {
  return {
    id,
    title,
    group: "View",
    icon,
    keys: [keys],
    scope: "anywhere",
    evenTyping: true,
    words: "focus region panel landmark",
    isAvailable: ({ panels }: UiContext) => panels.panel === undefined || panels.panel.kind === "palette",
    run: ({ board }) =>
      focusRegion(by, (region) => region.querySelector(".react-flow") !== null && focusBoard(board)),
  };
}

/** What shows and hides the panels beside the board, and goes from one to the other. */
export const PANEL_COMMANDS: readonly UiCommand[] = [
  FILTER,
  TOGGLE_OUTLINE,
  TOGGLE_INSPECTOR,
  goToRegion(1, "next-region", "Go to the next panel", "F6", IconArrowBigRightLines),
  goToRegion(-1, "previous-region", "Go to the panel before", "Shift+F6", IconArrowBigLeftLines),
];
