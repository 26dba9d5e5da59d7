import { referencesOf } from "../../../control-plane/store/references-of.ts";
import type { StoredResource } from "../../../control-plane/store/stored-resource.ts";
import type { Connection } from "../connection.ts";
import type { Migration } from "./migration.ts";

/** Rows taken over at a time: a large database is never in memory whole. */
const BATCH = 1000;

/**
 * Fewer pages for a create to write. What answers are made of stands in columns of its own, and a spec goes out as
 * it is kept. Who names whom is a column too: as a table by the named it cost a page for each name. Tokens keep no
 * answer, and have no index by time; those kept before are not taken over: who retries across this step is told
 * that the name is taken.
 */
export const plainColumns: Migration = {
  version: 5,
  sql: `
    ALTER TABLE resources RENAME TO old_resources;
    CREATE TABLE resources (
      key TEXT PRIMARY KEY NOT NULL, names TEXT NOT NULL, uid TEXT NOT NULL, version INTEGER NOT NULL,
      created_at INTEGER NOT NULL, last_updated_at INTEGER NOT NULL, tags TEXT NOT NULL, spec TEXT NOT NULL
    ) STRICT;
    DROP TABLE resource_references;
    DROP TABLE tokens;
    CREATE TABLE tokens (
      token TEXT PRIMARY KEY NOT NULL, digest TEXT NOT NULL, uid TEXT NOT NULL, version INTEGER NOT NULL,
      created_at INTEGER NOT NULL, last_updated_at INTEGER NOT NULL, at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
  fill: takeOver,
};

function takeOver(connection: Connection): void {
  const next = connection.prepare<[string, number]>(
    "SELECT key, record FROM old_resources WHERE key > ? ORDER BY key LIMIT ?",
  );
  const add = connection.prepare<[string, string, string, number, number, number, string, string]>(
    `INSERT INTO resources (key, names, uid, version, created_at, last_updated_at, tags, spec)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let after = "";
  for (;;) {
    const rows = next.all(after, BATCH) as { key: string; record: string }[];
    for (const { key, record } of rows) {
      const old = JSON.parse(record) as StoredResource;
      const [tags, spec] = [JSON.stringify(old.tags), JSON.stringify(old.spec)];
      const names = referencesOf(old).join(" ");
      add.run(key, names, old.uid, old.version, old.createdAt, old.lastUpdatedAt, tags, spec);
      after = key;
    }
    if (rows.length < BATCH) break;
  }
  connection.exec("DROP TABLE old_resources");
}
