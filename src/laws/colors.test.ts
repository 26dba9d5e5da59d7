import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { COLORS, THEMES, type Theme } from "../diagram/drawing/colors.ts";

const SHEET = "src/ui/app/tokens.css";
const DECLARATION = /( {2}--[\w-]+: #[0-9a-f]{6};\n)+/;

function block(css: string, theme: Theme): { readonly start: number; readonly end: number } {
  const start = css.indexOf(`[data-mantine-color-scheme="${theme}"]`);
  return { start, end: css.indexOf("}", start) };
}

function wanted(theme: Theme): string {
  return Object.entries(COLORS)
    .map(([name, color]) => `  --${name}: ${color[theme]};\n`)
    .join("");
}

it.each(THEMES)("the style sheet says the colours of the table, %s", (theme) => {
  let css = readFileSync(SHEET, "utf8");
  const { start, end } = block(css, theme);
  if (process.env["UPDATE"] === "1") {
    css = css.slice(0, start) + css.slice(start, end).replace(DECLARATION, wanted(theme)) + css.slice(end);
    writeFileSync(SHEET, css);
  }
  const said = block(css, theme);
  expect(DECLARATION.exec(css.slice(said.start, said.end))?.[0]).toBe(wanted(theme));
});
