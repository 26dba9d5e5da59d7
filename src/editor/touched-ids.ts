import type { Change } from "../model/change/change.ts";
import { COLLECTION_NAMES } from "../model/design/design.ts";

/** The ids whose records a change adds, replaces, removes or moves, in any collection. */
export function touchedIds(change: Change): Set<string> {
  const ids = new Set<string>();
  for (const [from, to] of change.renamed ?? []) ids.add(from).add(to);
  for (const name of COLLECTION_NAMES) {
    const part = change[name] ?? {};
    for (const records of [part.added, part.updated, part.removed]) {
      for (const id of Object.keys(records ?? {})) ids.add(id);
    }
  }
  return ids;
}
