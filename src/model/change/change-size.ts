import { COLLECTION_NAMES } from "../design/design.ts";
import type { Change } from "./change.ts";

/** How many records a change adds, updates, removes or moves. */
export function changeSize(change: Change): number {
  let size = (change.renamed ?? []).length;
  for (const name of COLLECTION_NAMES) {
    const { added = {}, updated = {}, removed = {} } = change[name] ?? {};
    for (const records of [added, updated, removed]) size += Object.keys(records).length;
  }
  return size;
}
