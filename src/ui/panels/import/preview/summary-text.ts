import type { ImportOutcome } from "../import-outcome.ts";
import type { PreviewRow } from "../work/messages.ts";

/** What an import would do in one line. `problems`: how many things could not be read. */
export function summaryText(
  rows: readonly PreviewRow[],
  { added, changed, removed, besides }: ImportOutcome,
  problems: number,
): string {
  const count = (state: PreviewRow["state"]): number => rows.filter((row) => row.state === state).length;
  const same = count("same");
  const parts = [
    [added, "to add"],
    [changed, "to change"],
    // The empty mesh of a new design makes room; it is listed, and nobody loses anything.
    [removed.length - besides.length, "to remove"],
    [same, same === 1 ? "is the same" : "are the same"],
    [count("incomplete"), "to be confirmed"],
    [count("conflicting"), "in conflict"],
    [rows.filter((row) => row.state === "gone" && row.removed !== true).length, "gone from the files"],
    [problems, "could not be read"],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, text]) => `${n.toLocaleString("en")} ${text}`);
  return told.length === 0 ? "Nothing of App Mesh was found. Nothing changes." : `${told.join(", ")}.`;
}

/** What the button does: `Import 14 resources`, `Remove 2 resources`. */
export function buttonText({ added, changed, removed }: ImportOutcome, links: number): string {
  const count = added + changed;
  if (count === 0 && removed.length > 0) return `Remove ${resources(removed.length)}`;
  if (count === 0 && links > 0) return links === 1 ? "Import 1 link" : `Import ${links} links`;
  return `Import ${resources(count)}`;
}

/** What is said meanwhile: `Importing 5,000 resources`. */
export function busyText(outcome: ImportOutcome, links: number): string {
  return buttonText(outcome, links)
    .replace(/^Import\b/, "Importing")
    .replace(/^Remove\b/, "Removing");
}

/** What is said afterwards: `Imported 14 resources from 3 files.` */
export function doneText(outcome: ImportOutcome, links: number): string {
  const { added, changed, files } = outcome;
  const done = buttonText(outcome, links)
    .replace(/^Import/, "Imported")
    .replace(/^Remove\b/, "Removed");
  return added + changed > 0 && files > 1 ? `${done} from ${files} files.` : `${done}.`;
}

function resources(count: number): string {
  return count === 1 ? "1 resource" : `${count.toLocaleString("en")} resources`;
}
