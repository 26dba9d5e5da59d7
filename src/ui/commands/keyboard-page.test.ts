import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { keyCaps } from "./key-match.ts";
import { helpSections } from "./sheet/help-sections.ts";

const FILE = new URL("../../../docs/keyboard.md", import.meta.url);

it("is written down in docs/keyboard.md (UPDATE=1 writes it)", () => {
  const page = keyboardPage();
  if (process.env["UPDATE"] === "1") writeFileSync(FILE, page);
  expect(readFileSync(FILE, "utf8")).toBe(page);
});

it("says of every command with keys what it does", () => {
  const unsaid = helpSections("").flatMap(({ rows }) => rows.filter(({ what }) => what === ""));
  expect(unsaid).toEqual([]);
});

function keyboardPage(): string {
  const sections = helpSections("").map(({ title, rows, inWords }) => {
    const lines = rows.map(({ keys, what }) => {
      const shown = inWords === true ? keys : keys.map((each) => `\`${keyCaps(each).join("+")}\``);
      return `| ${shown.join(", ")} | ${what} |`;
    });
    return [`## ${title}`, "", "| Keys | What they do |", "| --- | --- |", ...lines, ""].join("\n");
  });
  return `${INTRODUCTION}\n${sections.join("\n")}`;
}

const INTRODUCTION = `# Keyboard, mouse and touch

Everything can be done with the keyboard alone. This page is made from the list of commands; in the designer \`?\` shows
the same. Cmd on a Mac is Ctrl here. Letters go by what the layout types, digits with Shift by their place.

Keys of the board work while the focus is on the board, on nothing, in the outline or on a control of the top bar; never
while you type in a field. \`Ctrl+K\`, \`Ctrl+S\`, \`F6\` and those that show or hide a panel work there too.

The focus goes from the top bar to the outline, the board and the inspector; \`F6\` goes from one to the next at once.
\`Tab\` goes through cards; \`Ctrl+↓\` from a card to its rows (routes and services), one after the other, and
\`Ctrl+↑\` back to the card.
`;
