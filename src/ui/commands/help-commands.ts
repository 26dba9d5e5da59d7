import { IconFilter, IconSearch } from "@tabler/icons-react";
import { FILTER_FIELD, focusById, SEARCH_FIELD } from "../app/known-fields.ts";
import type { UiCommand } from "./ui-command.ts";

const SEARCH: UiCommand = {
  id: "search",
  title: "Search resources",
  group: "Help",
  icon: IconSearch,
  keys: ["Ctrl+K"],
  scope: "anywhere",
  evenTyping: true,
  run: ({ panels }) => {
    // The field lies under an open panel, which keeps the focus; the browser's own Ctrl+K is not meant either.
    if (panels.panel === undefined) focusById(SEARCH_FIELD);
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
  run: () => focusById(FILTER_FIELD),
};

/** What finds things. */
export const HELP_COMMANDS: readonly UiCommand[] = [SEARCH, FILTER];
