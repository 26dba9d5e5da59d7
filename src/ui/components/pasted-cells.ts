/**
 * The cells of text that a spreadsheet copied: lines are rows, tabs part columns, and cells with line breaks
 * or quotes are quoted. Undefined for text that is one cell: that is pasted as any text.
 */
export function pastedCells(text: string): string[][] | undefined {
  if (!/[\t\n\r]/.test(text)) return undefined;
  const rows: string[][] = [[]];
  const CELL = /("(?:[^"]|"")*"|[^\t\n\r]*)(\t|\r\n|\n|\r|$)/gy;
  while (CELL.lastIndex < text.length) {
    const match = CELL.exec(text);
    if (match === null) return undefined;
    const [, cell = "", end] = match;
    rows.at(-1)?.push(unquoted(cell));
    if (end !== "\t" && CELL.lastIndex < text.length) rows.push([]);
    else if (end === "\t" && CELL.lastIndex === text.length) rows.at(-1)?.push("");
  }
  return rows;
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
