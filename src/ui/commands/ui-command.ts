import type { Icon } from "@tabler/icons-react";
import type { EdgeId } from "../../diagram/edge.ts";
import type { Editor } from "../../editor/editor.ts";
import type { DrawnId } from "../../editor/session.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { PanelState } from "../app/panel-state.ts";
import type { BoardController } from "../canvas/board-controller.ts";

/** Headings of the command palette and of the shortcut sheet, in their order. */
export const COMMAND_GROUPS = [
  "Add",
  "Connect",
  "Traffic",
  "Edit",
  "Select",
  "View",
  "Design",
  "Help",
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Context menus that list a command besides the palette: of what was clicked. */
export const MENU_PLACES = ["card", "several", "row", "edge", "board", "group", "note"] as const;
export type MenuPlace = (typeof MENU_PLACES)[number];

/** What a list does in its own place with the rows that its menu was opened for. */
export interface ListActions {
  readonly rename: (id: ResourceId) => void;
  /** Copies all rows that are selected. */
  readonly duplicate?: () => void;
}

/** What a command acts upon: the selection or what a menu was opened for, and where. */
export interface UiContext {
  readonly editor: Editor;
  readonly panels: PanelState;
  /** Undefined while no board is shown. */
  readonly board: BoardController | undefined;
  /** Resources: cards, rows and chips; for a ghost the id that the service would have. */
  readonly items: readonly ResourceId[];
  readonly edges: readonly EdgeId[];
  /** Groups and notes. */
  readonly drawn: readonly DrawnId[];
  /** Where it was asked for, in screen pixels from the board's corner; undefined from the palette. */
  readonly anchor?: Point | undefined;
  /** Where on the board something new shall stand: under the pointer or the menu; undefined: the layout finds a place. */
  readonly at?: Point | undefined;
  readonly appearance: Appearance;
  /** The ARN of a resource on the chosen target, where it is known. */
  readonly arnOf: (id: ResourceId) => string | undefined;
  /** The list whose menu asks; undefined elsewhere. */
  readonly list?: ListActions | undefined;
}

/** Light, dark, or as the system says. */
export interface Appearance {
  readonly value: "auto" | "light" | "dark";
  readonly set: (value: "auto" | "light" | "dark") => void;
}

/**
 * One thing that a user can do. Menus, buttons, keys, the command palette and the shortcut sheet all come from
 * the list of these, so that each is called the same and does the same everywhere.
 */
export interface UiCommand {
  /** Stable: `add-router`. */
  readonly id: string;
  /** A verb and a noun: "Add virtual router". May name what it acts upon. */
  readonly title: string | ((context: UiContext) => string);
  /** The title without what it acts upon ("Delete selection"): for the sheet of keys, where the title is a function. */
  readonly plain?: string;
  readonly group: CommandGroup;
  readonly icon: Icon;
  /** As people write them: `Ctrl+Shift+Z`, `N`, `Shift+1`, `?`; the first is shown in menus. Cmd counts as Ctrl. */
  readonly keys?: readonly string[];
  /**
   * Where the keys work: `board` where the focus is on the board or nowhere, `anywhere` also in panels, and never
   * while the user types in a field but for those with Ctrl, and function keys, that say `evenTyping`.
   */
  readonly scope: "board" | "anywhere";
  readonly evenTyping?: true;
  /** The browser tells of these keys by an event of its own (copy, cut, paste): they are shown, not listened to. */
  readonly native?: true;
  readonly menus?: readonly MenuPlace[];
  /** Other words that find it in the palette. */
  readonly words?: string;
  /** Whether it can be done now; absent: always. Menus and palette leave out what cannot. */
  readonly isAvailable?: (context: UiContext) => boolean;
  /** What is said where its keys are pressed though it cannot be done: one sentence. */
  readonly otherwise?: string;
  /** For what is switched on and off: whether it is on. */
  readonly isOn?: (context: UiContext) => boolean;
  readonly run: (context: UiContext) => void;
}

/** The title of a command in a context. */
export function titleOf(command: UiCommand, context: UiContext): string {
  return typeof command.title === "string" ? command.title : command.title(context);
}
