import { printable } from "../lib/printable.ts";

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly align?: "right";
  /** Paths are cut at their beginning: their end tells them apart. */
  readonly cut?: "start";
}

/** Columns are cut to this many characters at the least. */
const NARROWEST = 8;

const GAP = 2;

/**
 * Rows under titles, each line indented by two spaces. Where they are wider than `width` characters (a
 * terminal), the widest columns are cut with `…`; without a width nothing is cut.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width?: number,
): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((cells) => cells.map(printable))];
  const widths = columns.map((_, i) => lines.reduce((most, cells) => Math.max(most, sizeOf(cells[i])), 0));
  if (width !== undefined) shrink(widths, width - GAP * columns.length);
  return lines.map((cells) => `${lineOf(columns, cells, widths)}\n`).join("");
}

function lineOf(columns: readonly Column[], cells: readonly string[], widths: readonly number[]): string {
  const gap = " ".repeat(GAP);
  const padded = columns.map(({ align, cut }, i) => {
    const text = shortened(cells[i] ?? "", widths[i] ?? 0, cut === "start");
    const rest = " ".repeat(Math.max(0, (widths[i] ?? 0) - sizeOf(text)));
    return align === "right" ? rest + text : text + rest;
  });
  return `${gap}${padded.join(gap)}`.trimEnd();
}

/** Takes from the widest columns until all fit into `room`, or all are as narrow as they may be. */
function shrink(widths: number[], room: number): void {
  for (let over = sum(widths) - room; over > 0; over = sum(widths) - room) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) return;
    const at = widths.flatMap((width, i) => (width === widest ? [i] : []));
    const next = Math.max(NARROWEST, ...widths.filter((width) => width < widest));
    const take = Math.min(widest - next, Math.ceil(over / at.length));
    for (const i of at) widths[i] = widest - Math.max(1, take);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function shortened(text: string, width: number, atStart: boolean): string {
  const signs = [...text];
  if (signs.length <= width) return text;
  return atStart ? `…${signs.slice(1 - width).join("")}` : `${signs.slice(0, width - 1).join("")}…`;
}

/** In characters as people count them. */
function sizeOf(text = ""): number {
  return [...text].length;
}
