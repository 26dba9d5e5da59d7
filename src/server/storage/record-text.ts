import type { ResourceText, StoredResource, Tag } from "../../control-plane/store/stored-resource.ts";
import type { JsonObject } from "../../lib/json.ts";
import { refOf } from "../../model/reference/ref.ts";

/** The columns of a record beside its key, in this order. */
export const RECORD_COLUMNS = "uid, version, created_at, last_updated_at, tags, spec";

/** A row with these columns; times in milliseconds since 1970, tags and spec as JSON. */
export type RecordRow = [
  uid: string,
  version: number,
  createdAt: number,
  lastUpdatedAt: number,
  tags: string,
  spec: string,
];

/** A record as the database keeps it. */
export function recordRow(record: StoredResource): RecordRow {
  const { uid, version, createdAt, lastUpdatedAt, tags, spec } = record;
  return [uid, version, createdAt, lastUpdatedAt, JSON.stringify(tags), JSON.stringify(spec)];
}

/** The record that `recordRow` made a row of. */
export function recordIn(key: string, row: RecordRow): StoredResource {
  const tags = JSON.parse(row[4]) as readonly Tag[];
  return { ...textIn(key, row), tags, spec: JSON.parse(row[5]) as JsonObject };
}

/** The same with its spec as it is kept. */
export function textIn(
  key: string,
  [uid, version, createdAt, lastUpdatedAt, , spec]: RecordRow,
): ResourceText {
  return { ref: refOf(key), uid, version, createdAt, lastUpdatedAt, spec };
}

/** A client token as the database keeps it: JSON, as SQLite's text holds no half of a surrogate pair. */
export function tokenText(token: string): string {
  return JSON.stringify(token);
}
