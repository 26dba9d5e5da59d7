import { wordMatch } from "../../../lib/word-match.ts";
import { ALL_COMMANDS } from "../all-commands.ts";
import { keyCaps } from "../key-match.ts";
import { COMMAND_GROUPS, type UiCommand } from "../ui-command.ts";
import { FIXED_KEYS, GESTURES, type HelpRow } from "./fixed-keys.ts";

export interface HelpSection {
  readonly title: string;
  /** True where `keys` of its rows are words. */
  readonly inWords?: true;
  readonly rows: readonly HelpRow[];
}

/** All keys and gestures under their headings; with a text those that it finds, by what they do or by the key. */
export function helpSections(typed: string): HelpSection[] {
  const groups = COMMAND_GROUPS.map((title) => ({ title, rows: rowsOf(title) }));
  const all: HelpSection[] = [
    ...groups,
    { title: "On the board and in lists", rows: FIXED_KEYS },
    { title: "Mouse and touch", inWords: true, rows: GESTURES },
  ];
  return all
    .map((section) => ({
      ...section,
      rows: section.rows.filter((row) => isFound(typed, section.title, row)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(title: string): HelpRow[] {
  return ALL_COMMANDS.flatMap((command) =>
    command.group === title && command.keys !== undefined
      ? [{ keys: command.keys, what: plainTitle(command) }]
      : [],
  );
}

/** The title of a command as it is without something that it acts upon. */
function plainTitle({ title, plain }: UiCommand): string {
  return typeof title === "string" ? title : (plain ?? "");
}

function isFound(typed: string, title: string, { keys, what }: HelpRow): boolean {
  const text = keys.flatMap(keyCaps).join(" ");
  return (
    wordMatch(typed, what, `${title} ${text}`) !== undefined || text.toLowerCase() === typed.toLowerCase()
  );
}
