import type { Migration } from "./migration.ts";

/** What a list shows of a resource, beside the record: a page parses no record. Times in milliseconds since 1970. */
export const rowColumns: Migration = {
  version: 4,
  sql: `
    ALTER TABLE resources ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE resources ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE resources ADD COLUMN last_updated_at INTEGER NOT NULL DEFAULT 0;
    UPDATE resources SET
      version = json_extract(record, '$.version'),
      created_at = json_extract(record, '$.createdAt'),
      last_updated_at = json_extract(record, '$.lastUpdatedAt');
  `,
};
