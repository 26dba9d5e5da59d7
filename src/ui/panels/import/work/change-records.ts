import type { Change } from "../../../../model/change/change.ts";
import { COLLECTION_NAMES } from "../../../../model/design/design.ts";
import type { DesignRecord } from "./design-records.ts";

const DEEDS = ["added", "updated", "removed"] as const;

/** What a change does with one record, as it travels between worker and page. */
export interface ChangeRecord extends DesignRecord {
  readonly deed: (typeof DEEDS)[number];
}

/** What a change without renames does, as one list, so that it can be sent in portions. */
export function changeRecords(change: Change): ChangeRecord[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    DEEDS.flatMap((deed) =>
      Object.entries(change[collection]?.[deed] ?? {}).map(([id, record]) => ({
        collection,
        deed,
        id,
        record,
      })),
    ),
  );
}

/** The change that `changeRecords` made this list of. */
export function changeOfRecords(records: readonly ChangeRecord[]): Change {
  const grouped = new Map<string, Map<string, [string, unknown][]>>();
  for (const { collection, deed, id, record } of records) {
    const deeds = grouped.get(collection) ?? new Map<string, [string, unknown][]>();
    const list = deeds.get(deed) ?? [];
    list.push([id, record]);
    grouped.set(collection, deeds.set(deed, list));
  }
  const collections = [...grouped].map(([collection, deeds]) => [
    collection,
    Object.fromEntries([...deeds].map(([deed, list]) => [deed, Object.fromEntries(list)])),
  ]);
  // Each record was of the collection and the deed that it names.
  return Object.fromEntries(collections) as Change;
}
