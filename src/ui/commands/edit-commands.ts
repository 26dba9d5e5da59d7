import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconCut,
  IconLayoutSidebarRight,
  IconLink,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { redoStep, undoStep } from "../app/busy/large-step.ts";
import { duplicateResources } from "../app/duplicate-resources.ts";
import { focusInspector } from "../app/focus-inspector.ts";
import { notify } from "../app/notify.tsx";
import { removeResources } from "../app/remove-resources.ts";
import { copyToClipboard, duplicate, pasteFromClipboard } from "../canvas/actions/clipboard.ts";
import { removeItems } from "../canvas/actions/remove-items.ts";
import { connectionsOf } from "../canvas/edge-connections.ts";
import { copyText } from "../components/copy-text.ts";
import { focusField } from "../inspector/focus-field.ts";
import { subjectOf, theCard, theGroup, theOne } from "./the-one.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

const isDefined = ({ board, editor, items, drawn }: UiContext): boolean =>
  board !== undefined && (drawn.length > 0 || items.some((id) => editor.design.resources.has(id)));

/** The resource that is meant, where it is one that has a name of its own: not the mesh, no ghost. */
function theNamed(context: UiContext): ResourceId | undefined {
  const id = theOne(context);
  const isNamed = id !== undefined && context.editor.design.resources.has(id) && refOf(id).kind !== "mesh";
  return isNamed ? id : undefined;
}

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
  menus: ["card", "row", "group"],
  isAvailable: (context) =>
    theNamed(context) !== undefined || theCard(context) !== undefined || theGroup(context) !== undefined,
  run: (context) => {
    const { board, editor, list } = context;
    const group = theGroup(context);
    if (group !== undefined) board?.drawn.editing.set(group);
    const card = theCard(context);
    const named = theNamed(context);
    if (list !== undefined) {
      if (named !== undefined) list.rename(named);
    } else if (card !== undefined && board !== undefined) {
      board.reveal([card.id]);
      board.popup.set({ kind: "rename", card: card.id });
    } else if (named !== undefined) focusField(editor, named, "/name");
  },
};

const COPY_ARN: UiCommand = {
  id: "copy-arn",
  title: "Copy ARN",
  group: "Edit",
  icon: IconLink,
  scope: "board",
  menus: ["card", "row"],
  words: "amazon resource name identifier aws account region",
  isAvailable: (context) => {
    const id = theOne(context);
    return id !== undefined && context.editor.design.resources.has(id) && context.arnOf(id) !== undefined;
  },
  run: (context) => {
    const id = theOne(context);
    const arn = id === undefined ? undefined : context.arnOf(id);
    if (arn !== undefined) void copyText(arn, `the ARN of ${subjectOf(context)}`);
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
    void removeItems(board, items, [], drawn);
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
  menus: ["card", "several", "row", "group", "note"],
  words: "copy",
  isAvailable: ({ editor, items, drawn }) =>
    drawn.length > 0 || items.some((id) => editor.design.resources.has(id) && refOf(id).kind !== "mesh"),
  otherwise: "Select a card first, then duplicate it.",
  run: ({ editor, board, items, drawn, list }) => {
    if (list?.duplicate !== undefined) list.duplicate();
    else if (board !== undefined) duplicate(board, items, drawn);
    else void duplicateResources(editor, items);
  },
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
    items.length > 0 || (board !== undefined && edges.length + drawn.length > 0),
  otherwise: "Select a card or a line first, then delete it.",
  run: ({ editor, board, items, edges, drawn }) => {
    if (board !== undefined) void removeItems(board, items, edges, drawn);
    else void removeResources(editor, items);
  },
};

/** What changes what is there. */
export const EDIT_COMMANDS: readonly UiCommand[] = [
  INSPECT,
  RENAME,
  CUT,
  COPY,
  COPY_ARN,
  PASTE,
  DUPLICATE,
  DELETE,
  UNDO,
  REDO,
];
