import type { CellSource, Column, Row, Written } from "./column.ts";

/** What a text in a cell leads to: nothing where it stands there already; undefined where the cell is read only. */
export function writeCell(column: Column, row: Row, text: string, source: CellSource): Written | undefined {
  if (column.write === undefined) return undefined;
  const isSame = text.trim() === column.text(row, source).trim();
  return isSame ? { resource: row.resource } : column.write(row, text, source);
}
