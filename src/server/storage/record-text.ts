import type { StoredResource } from "../../control-plane/store/stored-resource.ts";

/** A record as the database keeps it. */
export function recordText(record: StoredResource): string {
  return JSON.stringify(record);
}

/** The record that `recordText` wrote. */
export function recordIn(text: string): StoredResource {
  return JSON.parse(text) as StoredResource;
}

/** A client token as the database keeps it: JSON, as SQLite's text holds no half of a surrogate pair. */
export function tokenText(token: string): string {
  return JSON.stringify(token);
}
