import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconCut,
  IconLayoutSidebarRight,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { redoStep, undoStep } from "../app/busy/large-step.ts";
import { focusInspector } from "../app/focus-inspector.ts";
import { notify } from "../app/notify.tsx";
import { copyToClipboard, duplicate, pasteFromClipboard } from "../canvas/actions/clipboard.ts";
import { removeItems } from "../canvas/actions/remove-items.ts";
import { connectionsOf } from "../canvas/edge-connections.ts";
import { subjectOf, theCard, theGroup } from "./the-one.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

const isDefined = ({ board, editor, items, drawn }: UiContext): boolean =>
  board !== undefined && (drawn.length > 0 || items.some((id) => editor.design.resources.has(id)));

export const UNDO: UiCommand = {
  id: "undo",
  plain: "Undo the last step",
  title: ({ editor }) => (editor.next.undo === undefined ? "Undo" : `Undo: ${editor.next.undo.label}`),
  group: "Edit",
  icon: IconArrowBackUp,
  keys: ["Ctrl+Z"],
  scope: "anywhere",
  words: "back revert",
  isAvailable: ({ editor }) => editor.next.undo !== undefined,
  otherwise: "There is nothing to undo.",
  run: async ({ editor }) => {
    const label = await undoStep(editor);
    if (label !== undefined) notify({ text: `Undone: ${label}.` });
  },
};

export const REDO: UiCommand = {
  id: "redo",
  plain: "Redo what was undone",
  title: ({ editor }) => (editor.next.redo === undefined ? "Redo" : `Redo: ${editor.next.redo.label}`),
  group: "Edit",
  icon: IconArrowForwardUp,
  keys: ["Ctrl+Shift+Z", "Ctrl+Y"],
  scope: "anywhere",
  words: "again forward",
  isAvailable: ({ editor }) => editor.next.redo !== undefined,
  otherwise: "There is nothing to redo.",
  run: async ({ editor }) => {
    const label = await redoStep(editor);
    if (label !== undefined) notify({ text: `Done again: ${label}.` });
  },
};

const INSPECT: UiCommand = {
  id: "inspect",
  title: "Open inspector",
  group: "Edit",
  icon: IconLayoutSidebarRight,
  keys: ["Enter"],
  scope: "board",
  menus: ["card", "several", "edge", "row"],
  words: "edit fields properties form",
  isAvailable: ({ items, edges }) => items.length + edges.length > 0,
  run: ({ editor, items, edges }) => {
    editor.session.select(items, edges);
    focusInspector();
  },
};

const RENAME: UiCommand = {
  id: "rename",
  plain: "Rename card",
  title: (context) => `Rename ${subjectOf(context)}`,
  group: "Edit",
  icon: IconPencil,
  keys: ["F2"],
  scope: "board",
  menus: ["card", "group"],
  isAvailable: (context) => theCard(context) !== undefined || theGroup(context) !== undefined,
  run: (context) => {
    const group = theGroup(context);
    if (group !== undefined) context.board?.drawn.editing.set(group);
    const card = theCard(context);
    if (card === undefined || context.board === undefined) return;
    context.board.reveal([card.id]);
    context.board.popup.set({ kind: "rename", card: card.id });
  },
};

const CUT: UiCommand = {
  id: "cut",
  title: "Cut",
  group: "Edit",
  icon: IconCut,
  keys: ["Ctrl+X"],
  native: true,
  scope: "board",
  isAvailable: isDefined,
  run: ({ board, items, drawn }) => {
    if (board === undefined) return;
    copyToClipboard(board, items, drawn);
    removeItems(board, items, [], drawn);
  },
};

const COPY: UiCommand = {
  id: "copy",
  title: "Copy",
  group: "Edit",
  icon: IconCopy,
  keys: ["Ctrl+C"],
  native: true,
  scope: "board",
  menus: ["card", "several", "group", "note"],
  isAvailable: isDefined,
  run: ({ board, items, drawn }) => board && copyToClipboard(board, items, drawn),
};

const PASTE: UiCommand = {
  id: "paste",
  title: "Paste",
  group: "Edit",
  icon: IconClipboard,
  keys: ["Ctrl+V"],
  native: true,
  scope: "board",
  menus: ["board"],
  isAvailable: ({ board }) => board !== undefined,
  run: ({ board, at }) => board && pasteFromClipboard(board, at),
};

const DUPLICATE: UiCommand = {
  id: "duplicate",
  title: "Duplicate",
  group: "Edit",
  icon: IconCopyPlus,
  keys: ["Ctrl+D"],
  scope: "board",
  menus: ["card", "several", "group", "note"],
  words: "copy",
  isAvailable: isDefined,
  otherwise: "Select a card first, then duplicate it.",
  run: ({ board, items, drawn }) => board && duplicate(board, items, drawn),
};

const CONNECTION = {
  backend: "backend",
  provider: "provider",
  target: "target of the route",
  "gateway-target": "gateway route",
} as const;

const DELETE: UiCommand = {
  id: "delete",
  plain: "Delete what is selected",
  title: (context) => {
    if (theCard(context)?.item === "ghost") return "Delete its lines";
    const [edge] = context.edges;
    if (context.board === undefined || edge === undefined || context.items.length + context.edges.length > 1)
      return `Delete ${subjectOf(context)}`;
    const [first] = connectionsOf(context.board.model, edge);
    return `Delete ${first === undefined ? "line" : CONNECTION[first.kind]}`;
  },
  group: "Edit",
  icon: IconTrash,
  keys: ["Delete", "Backspace"],
  scope: "board",
  menus: ["card", "several", "edge", "row", "group", "note"],
  words: "remove",
  isAvailable: ({ board, items, edges, drawn }) =>
    board !== undefined && items.length + edges.length + drawn.length > 0,
  otherwise: "Select a card or a line first, then delete it.",
  run: ({ board, items, edges, drawn }) => board && removeItems(board, items, edges, drawn),
};

/** What changes what is there. */
export const EDIT_COMMANDS: readonly UiCommand[] = [
  INSPECT,
  RENAME,
  CUT,
  COPY,
  PASTE,
  DUPLICATE,
  DELETE,
  UNDO,
  REDO,
];
