import {
  COLLECTION_NAMES,
  type CollectionName,
  type Design,
  type MutableDesign,
} from "../../../../model/design/design.ts";

/** One record of a design, as it travels between page and worker. */
export interface DesignRecord {
  readonly collection: CollectionName;
  readonly id: string;
  readonly record: unknown;
}

/** The records of a design as one list, so that it can be sent in portions. */
export function designRecords(design: Design): DesignRecord[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    [...design[collection]].map(([id, record]) => ({ collection, id, record })),
  );
}

/** Puts records into a design: such as `designRecords` of another one gave. */
export function takeRecords(design: MutableDesign, records: readonly DesignRecord[]): void {
  for (const { collection, id, record } of records) {
    (design[collection] as Map<string, unknown>).set(id, record);
  }
}
