import type { Migration } from "./migration.ts";

/**
 * The changes, in the order of their commits. SQLite gives a new row the id after the largest one; as the
 * newest row is never removed and an undone transaction takes its rows with it, the ids have no gaps.
 */
export const events: Migration = {
  version: 3,
  sql: `
    CREATE TABLE events (
      id INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL, what TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT
  `,
};
