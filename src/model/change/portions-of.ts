import { COLLECTION_NAMES, COLLECTIONS } from "../design/design.ts";
import type { Change } from "./change.ts";
import { isEmptyChange } from "./is-empty.ts";

const DEEDS = ["removed", "updated", "added"] as const;

/** What belongs to the design as a whole comes first: values fill resources as they come. */
const ORDER = [...COLLECTION_NAMES].sort(
  (a, b) => Number(COLLECTIONS[a].byResource) - Number(COLLECTIONS[b].byResource),
);

type Draft = Record<string, Record<string, Record<string, unknown>>>;

/**
 * A change in portions of at most `size` records: applied in this order they do what the change does. One with
 * renames stays whole, as the references that these rewrite come with them.
 */
export function portionsOf(change: Change, size: number): Change[] {
  if ((change.renamed ?? []).length > 0) return [change];
  const portions: Change[] = [];
  let portion: Draft = {};
  let count = 0;
  for (const name of ORDER) {
    for (const deed of DEEDS) {
      for (const [id, record] of Object.entries(change[name]?.[deed] ?? {})) {
        put(portion, name, deed, id, record);
        count += 1;
        if (count % size !== 0) continue;
        // Each record stands in the collection and under the deed that it was taken from.
        portions.push(portion as Change);
        portion = {};
      }
    }
  }
  return isEmptyChange(portion as Change) ? portions : [...portions, portion as Change];
}

function put(draft: Draft, name: string, deed: string, id: string, record: unknown): void {
  const part = draft[name] ?? {};
  const records = part[deed] ?? {};
  records[id] = record;
  part[deed] = records;
  draft[name] = part;
}
