/** Cells as a spreadsheet takes them: tabs between, lines for rows; what holds tabs, lines or quotes is quoted. */
export function copiedText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join("\t")}\n`).join("");
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
