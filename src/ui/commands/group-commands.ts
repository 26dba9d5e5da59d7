import {
  IconFold,
  IconFolderMinus,
  IconFolderPlus,
  IconFolders,
  IconNote,
  IconPencil,
  IconUnlink,
} from "@tabler/icons-react";
import { isDone } from "../../editor/command.ts";
import { addNote } from "../../editor/commands/add-note.ts";
import { groupItems } from "../../editor/commands/group-items.ts";
import { removeFromGroup } from "../../editor/commands/remove-from-group.ts";
import { setCollapsed } from "../../editor/commands/set-collapsed.ts";
import { ungroup } from "../../editor/commands/ungroup.ts";
import { newGroupName, newNoteId } from "../../editor/drawing-ids.ts";
import { type GroupId, isGroupId } from "../../model/design/group.ts";
import { tell } from "../canvas/actions/tell.ts";
import { GROUP_GESTURE } from "../canvas/drawn/group-gesture.ts";
import { noteGesture } from "../canvas/drawn/note-gesture.ts";
import { middleOf } from "../canvas/open-popup.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

const groupsOf = ({ drawn }: UiContext): GroupId[] => drawn.filter(isGroupId);

/** The groups of the selection that are drawn as one card, or those that are not. */
function groupsThat(isCollapsed: boolean, context: UiContext): GroupId[] {
  const { groups } = context.editor.design;
  return groupsOf(context).filter((id) => (groups.get(id)?.collapsed === true) === isCollapsed);
}

const GROUP: UiCommand = {
  id: "group",
  title: "Group cards",
  group: "Edit",
  icon: IconFolders,
  keys: ["S"],
  scope: "board",
  menus: ["card", "several"],
  words: "section frame group selection",
  isAvailable: ({ board, items }) => board !== undefined && items.length > 0,
  otherwise: "Select cards first, then group them.",
  run: ({ board, editor, items }) => {
    const { mesh } = editor.session.state;
    editor.endGesture();
    const outcome = editor.run(
      groupItems,
      { mesh, items, name: newGroupName(editor.design, mesh) },
      GROUP_GESTURE,
    );
    const [made] = isDone(outcome) ? (outcome.drawn ?? []) : [];
    if (!tell(editor, outcome) || made === undefined || board === undefined) return;
    // The next thing to do is to say what the group is: typing starts at once.
    board.bring(made);
    board.drawn.unnamed = made;
    board.drawn.editing.set(made);
  },
};

const ADD_TO_GROUP: UiCommand = {
  id: "add-to-group",
  title: "Move to group…",
  group: "Edit",
  icon: IconFolderPlus,
  scope: "board",
  menus: ["card", "several"],
  words: "section frame add into",
  isAvailable: ({ board, items }) =>
    board !== undefined && items.length > 0 && board.model.groups.groups.size > 0,
  run: ({ board, items, anchor }) =>
    board?.popup.set({ kind: "add-to-group", anchor: anchor ?? middleOf(board), items }),
};

const REMOVE_FROM_GROUP: UiCommand = {
  id: "remove-from-group",
  title: "Take out of group",
  group: "Edit",
  icon: IconFolderMinus,
  scope: "board",
  menus: ["card", "several"],
  words: "section frame leave",
  isAvailable: ({ editor, items }) => items.some((id) => editor.design.members.has(id)),
  run: ({ editor, items }) => tell(editor, editor.run(removeFromGroup, { items })),
};

function collapse(id: string, title: string, words: string, collapsed: boolean): UiCommand {
  return {
    id,
    title,
    group: "View",
    icon: IconFold,
    scope: "board",
    menus: ["group"],
    words,
    isAvailable: (context) => groupsThat(!collapsed, context).length > 0,
    run: (context) => {
      const groups = groupsThat(!collapsed, context);
      context.editor.run(setCollapsed, { groups, collapsed });
    },
  };
}

const UNGROUP: UiCommand = {
  id: "ungroup",
  title: "Ungroup cards",
  group: "Edit",
  icon: IconUnlink,
  keys: ["Shift+S"],
  scope: "board",
  menus: ["group"],
  words: "section frame remove",
  isAvailable: (context) => groupsOf(context).length > 0,
  run: (context) => context.editor.run(ungroup, { groups: groupsOf(context) }),
};

const ADD_NOTE: UiCommand = {
  id: "add-note",
  title: "Add note",
  group: "Add",
  icon: IconNote,
  keys: ["M"],
  scope: "board",
  menus: ["board"],
  words: "comment text markdown",
  isAvailable: ({ board }) => board !== undefined,
  run: ({ board, editor, at }) => {
    if (board === undefined) return;
    const { width, height } = board.view.size.value;
    const place = at ?? board.view.toBoard({ x: width / 2 - 132, y: height / 2 - 60 });
    const id = newNoteId(editor.design);
    editor.endGesture();
    const outcome = editor.run(
      addNote,
      { mesh: editor.session.state.mesh, at: place, text: "" },
      noteGesture(id),
    );
    if (tell(editor, outcome)) board.drawn.editing.set(id);
  },
};

const WRITE_NOTE: UiCommand = {
  id: "write-note",
  title: "Edit note",
  group: "Edit",
  icon: IconPencil,
  scope: "board",
  menus: ["note"],
  isAvailable: ({ board, drawn }) => board !== undefined && drawn.length === 1 && !drawn.some(isGroupId),
  run: ({ board, drawn }) => board?.drawn.editing.set(drawn[0]),
};

/** Groups and notes: what belongs to the drawing. */
export const GROUP_COMMANDS: readonly UiCommand[] = [
  ADD_NOTE,
  WRITE_NOTE,
  GROUP,
  ADD_TO_GROUP,
  REMOVE_FROM_GROUP,
  UNGROUP,
  collapse("collapse-group", "Collapse group", "fold one card", true),
  collapse("expand-group", "Expand group", "unfold open", false),
];
