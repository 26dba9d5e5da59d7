import { IconKeyboard, IconSearch } from "@tabler/icons-react";
import type { UiCommand } from "./ui-command.ts";

export const PALETTE: UiCommand = {
  id: "palette",
  title: "Search resources and commands",
  group: "Help",
  icon: IconSearch,
  keys: ["Ctrl+K"],
  scope: "anywhere",
  evenTyping: true,
  words: "palette find go to",
  run: (context) => {
    const { panels, board } = context;
    // Another panel keeps the focus; the browser's own Ctrl+K is not meant there either.
    if (panels.panel?.kind === "palette") panels.close();
    else if (panels.panel === undefined) {
      board?.popup.set(undefined);
      panels.open({ kind: "palette", context });
    }
  },
};

const SHORTCUTS: UiCommand = {
  id: "shortcuts",
  title: "Show keys and gestures",
  group: "Help",
  icon: IconKeyboard,
  keys: ["?", "F1"],
  scope: "anywhere",
  words: "help keyboard shortcuts mouse sheet",
  run: ({ panels }) => panels.open({ kind: "shortcuts" }),
};

/** What finds things and explains. */
export const HELP_COMMANDS: readonly UiCommand[] = [PALETTE, SHORTCUTS];
