import { IconSitemap, IconTable } from "@tabler/icons-react";
import { theOne } from "./the-one.ts";
import type { UiCommand } from "./ui-command.ts";

const SHOW_TABLE: UiCommand = {
  id: "view-table",
  title: "Show the table",
  group: "View",
  icon: IconTable,
  scope: "anywhere",
  words: "switch view rows spreadsheet list edit",
  isAvailable: ({ editor }) => editor.session.state.surface !== "table",
  run: ({ editor }) => editor.session.set({ surface: "table" }),
};

const SHOW_ON_BOARD: UiCommand = {
  id: "show-on-board",
  title: "Show on board",
  group: "View",
  icon: IconSitemap,
  scope: "anywhere",
  menus: ["row"],
  words: "go to card canvas find",
  isAvailable: (context) => theOne(context) !== undefined && context.editor.session.state.surface === "table",
  run: (context) => {
    const id = theOne(context);
    if (id !== undefined) context.editor.session.revealOnBoard(id);
  },
};

/** What leads to the table and back. */
export const TABLE_COMMANDS: readonly UiCommand[] = [SHOW_TABLE, SHOW_ON_BOARD];
