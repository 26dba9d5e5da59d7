import type { Change } from "../../model/change/change.ts";
import { diffDesigns } from "../../model/change/diff.ts";
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  copyDesign,
  type Design,
  type MutableDesign,
} from "../../model/design/design.ts";
import { refOf } from "../../model/reference/ref.ts";
import type { ImportPreview, ImportState } from "./import-preview.ts";

/**
 * The change that does what the preview shows, to be undone in one step. `merge` adds and overwrites what the
 * import holds; `replace` also removes what the preview lists in `notInImport`. Rows that are incomplete,
 * conflicting or left out change nothing. What is added, changed or the same keeps beside it where it was
 * read. Positions come only with resources that are added, and for services that nobody defines: no card that
 * stands is moved. Groups come with their cards, and go with the last of them.
 */
export function importChange(design: Design, preview: ImportPreview, mode: "merge" | "replace"): Change {
  const next = copyDesign(design);
  const gone = preview.rows.flatMap(({ id, removed }) => (id !== undefined && removed === true ? [id] : []));
  const removed = [...gone, ...(mode === "replace" ? preview.notInImport : [])];
  for (const name of COLLECTION_NAMES) {
    if (COLLECTIONS[name].byResource) for (const id of removed) next[name].delete(id);
  }
  putRows(next, preview);
  putTaskGroups(next, preview);
  for (const [name, set] of Object.entries(preview.valueSets)) next.valueSets.set(name, set);
  putDrawing(design, next, preview);
  return diffDesigns(design, next);
}

function putRows(next: MutableDesign, { rows, origins, positions }: ImportPreview): void {
  const kept = new Set<string>();
  for (const { id, state, resource } of rows) {
    if (id === undefined) continue;
    if (state === "added" || state === "changed") next.resources.set(id, resource);
    if (state !== "added") kept.add(id);
    const origin = origins[id];
    if (TAKEN.includes(state) && origin !== undefined) next.origins.set(id, origin);
  }
  for (const [id, placement] of Object.entries(positions)) {
    if (!kept.has(id) && !next.positions.has(id)) next.positions.set(id, placement);
  }
}

/** What is in the design afterwards as its sources say. */
const TAKEN: readonly ImportState[] = ["added", "changed", "same"];

function putTaskGroups({ resources, taskGroups }: MutableDesign, preview: ImportPreview): void {
  for (const [id, record] of Object.entries(preview.taskGroups)) {
    if (record.groups.length === 0) taskGroups.delete(id);
    else if (resources.has(id)) taskGroups.set(id, record);
  }
}

function putDrawing(before: Design, next: MutableDesign, { drawing }: ImportPreview): void {
  for (const [id, note] of Object.entries(drawing.notes)) next.notes.set(id, note);
  for (const [id, member] of Object.entries(drawing.members)) {
    // A service that nobody defines is a card too.
    if (next.resources.has(id) || refOf(id).kind === "virtualService") next.members.set(id, member);
  }
  const used = new Set([...next.members.values()].map(({ group }) => group));
  for (const [id, group] of Object.entries(drawing.groups)) if (used.has(id)) next.groups.set(id, group);
  for (const { group } of before.members.values()) if (!used.has(group)) next.groups.delete(group);
}
