import {
  IconEye,
  IconFocus2,
  IconLine,
  IconLineDashed,
  IconLineDotted,
  IconMinus,
  IconPlus,
  IconSearch,
} from "@tabler/icons-react";
import type { BoardFilter, Focus, LineDensity } from "../../editor/board-filter.ts";
import type { Editor } from "../../editor/editor.ts";
import { showAll } from "../canvas/filter/board-filtering.ts";
import { stepped } from "../canvas/filter/focus-steps.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

function setFilter({ session }: Editor, part: Partial<BoardFilter>): void {
  session.set({ filter: { ...session.state.filter, ...part } });
}

const FIND: UiCommand = {
  id: "find-on-board",
  title: "Find on the board",
  group: "View",
  icon: IconSearch,
  keys: ["Ctrl+F"],
  scope: "board",
  menus: ["board"],
  words: "search expression filter hide kind protocol tls",
  isAvailable: ({ board }) => board !== undefined,
  run: ({ board, editor }) => {
    setFilter(editor, { find: editor.session.state.filter.find ?? "" });
    board?.filtering.wantsField.set(board.filtering.wantsField.value + 1);
  },
};

const FOCUS: UiCommand = {
  id: "focus-neighbours",
  title: "Show only neighbours",
  group: "View",
  icon: IconFocus2,
  keys: ["F"],
  scope: "board",
  menus: ["card", "several"],
  words: "focus isolate neighbourhood callers callees hide others",
  isAvailable: ({ board, items }) => board !== undefined && items.length > 0,
  otherwise: "Select a card first, then show only its neighbours.",
  run: ({ editor, items }) => setFilter(editor, { focus: { items, steps: 1, direction: "both" } }),
};

function step(id: string, title: string, key: string, icon: UiCommand["icon"], by: 1 | -1): UiCommand {
  const next = ({ editor }: UiContext): Focus | undefined => stepped(editor.session.state.filter.focus, by);
  return {
    id,
    title,
    group: "View",
    icon,
    keys: [key],
    scope: "board",
    words: "focus neighbourhood wider",
    isAvailable: (context) => next(context) !== undefined,
    run: (context) => {
      const focus = next(context);
      if (focus !== undefined) setFilter(context.editor, { focus });
    },
  };
}

const SHOW_ALL: UiCommand = {
  id: "show-all-cards",
  title: "Show all cards",
  group: "View",
  icon: IconEye,
  scope: "board",
  menus: ["board"],
  words: "unhide focus reset",
  isAvailable: ({ editor }) => {
    const { focus, hide } = editor.session.state.filter;
    return focus !== undefined || hide !== undefined;
  },
  run: ({ editor }) => showAll(editor),
};

function lines(value: LineDensity, title: string, icon: UiCommand["icon"]): UiCommand {
  return {
    id: `lines-${value}`,
    title,
    group: "View",
    icon,
    scope: "board",
    menus: ["board"],
    words: "edges density calls",
    isAvailable: ({ board }) => board !== undefined,
    isOn: ({ editor }) => (editor.session.state.filter.lines ?? "all") === value,
    run: ({ editor }) => {
      const { lines: _lines, ...filter } = editor.session.state.filter;
      editor.session.set({ filter: value === "all" ? filter : { ...filter, lines: value } });
    },
  };
}

/** What of the mesh is on the board. */
export const FILTER_COMMANDS: readonly UiCommand[] = [
  FIND,
  FOCUS,
  step("focus-more", "Show one step more", "]", IconPlus, 1),
  step("focus-less", "Show one step less", "[", IconMinus, -1),
  SHOW_ALL,
  lines("all", "Draw all lines", IconLine),
  lines("selection", "Draw lines of the selection", IconLineDashed),
  lines("none", "Draw no lines", IconLineDotted),
];
