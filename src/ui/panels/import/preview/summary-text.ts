import type { ImportOutcome } from "../import-outcome.ts";
import type { BesidesResources, PreviewRow } from "../work/messages.ts";

export const NOTHING_BESIDES: BesidesResources = { links: 0, groups: 0, grouped: 0, notes: 0 };

/** How many things an import brings that are no resources. */
export function besidesCount({ links, groups, grouped, notes }: BesidesResources): number {
  return links + groups + grouped + notes;
}

/** What an import would do in one line. `problems`: how many things could not be read. */
export function summaryText(
  rows: readonly PreviewRow[],
  { added, changed, removed, besides }: ImportOutcome,
  problems: number,
  { groups, grouped, notes }: BesidesResources = NOTHING_BESIDES,
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
    [groups, groups === 1 ? "group comes along" : "groups come along"],
    [groups === 0 ? grouped : 0, grouped === 1 ? "card goes into its group" : "cards go into their groups"],
    [notes, notes === 1 ? "note comes along" : "notes come along"],
    [problems, "could not be read"],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, text]) => `${n.toLocaleString("en")} ${text}`);
  return told.length === 0 ? "Nothing of App Mesh was found. Nothing changes." : `${told.join(", ")}.`;
}

/** What the button does: `Import 14 resources`, `Remove 2 resources`. */
export function buttonText({ added, changed, removed }: ImportOutcome, besides: BesidesResources): string {
  const count = added + changed;
  if (count === 0 && removed.length > 0) return `Remove ${resources(removed.length)}`;
  if (count === 0 && besidesCount(besides) > 0) return `Import ${besidesText(besides)}`;
  return `Import ${resources(count)}`;
}

/** What is said meanwhile: `Importing 5,000 resources`. */
export function busyText(outcome: ImportOutcome, besides: BesidesResources): string {
  return buttonText(outcome, besides)
    .replace(/^Import\b/, "Importing")
    .replace(/^Remove\b/, "Removing");
}

/** What is said afterwards: `Imported 14 resources from 3 files.` */
export function doneText(outcome: ImportOutcome, besides: BesidesResources): string {
  const { added, changed, files } = outcome;
  const done = buttonText(outcome, besides)
    .replace(/^Import/, "Imported")
    .replace(/^Remove\b/, "Removed");
  return added + changed > 0 && files > 1 ? `${done} from ${files} files.` : `${done}.`;
}

function besidesText({ links, groups, grouped, notes }: BesidesResources): string {
  const parts = [
    [links, "link"],
    [groups, "group"],
    [notes, "note"],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, noun]) => `${n} ${noun}${n === 1 ? "" : "s"}`);
  if (told.length === 0) return grouped === 1 ? "1 card of a group" : `${grouped} cards of groups`;
  return told.length < 2 ? told.join() : `${told.slice(0, -1).join(", ")} and ${told.at(-1)}`;
}

function resources(count: number): string {
  return count === 1 ? "1 resource" : `${count.toLocaleString("en")} resources`;
}
