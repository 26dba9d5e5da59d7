import type { Migration } from "./migration.ts";

/** Resources as JSON under their ids. Keys are ASCII, so that SQLite's order is that of every store. */
export const resources: Migration = {
  version: 1,
  sql: "CREATE TABLE resources (key TEXT PRIMARY KEY NOT NULL, record TEXT NOT NULL) STRICT",
};
