import { referencesOf } from "../../../control-plane/store/references-of.ts";
import type { StoredResource } from "../../../control-plane/store/stored-resource.ts";
import type { Connection } from "../connection.ts";
import type { Migration } from "./migration.ts";

/** Rows read at a time while the index is filled: a large database is never in memory whole. */
const BATCH = 1000;

/**
 * Who names whom, kept beside the records (`target` need not be a record), and the client tokens that were used.
 */
export const referencesAndTokens: Migration = {
  version: 2,
  sql: `
    CREATE TABLE resource_references (
      target TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (target, source)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tokens (
      token TEXT PRIMARY KEY NOT NULL, digest TEXT NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX tokens_by_time ON tokens (at);
  `,
  fill: fillReferences,
};

function fillReferences(connection: Connection): void {
  const next = connection.prepare<[string, number]>(
    "SELECT key, record FROM resources WHERE key > ? ORDER BY key LIMIT ?",
  );
  const add = connection.prepare<[string, string]>(
    "INSERT INTO resource_references (target, source) VALUES (?, ?)",
  );
  let after = "";
  for (;;) {
    const rows = next.all(after, BATCH) as { key: string; record: string }[];
    for (const { key, record } of rows) {
      for (const target of referencesOf(JSON.parse(record) as StoredResource)) add.run(target, key);
      after = key;
    }
    if (rows.length < BATCH) return;
  }
}
