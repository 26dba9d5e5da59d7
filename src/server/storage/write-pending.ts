import { referencesOf } from "../../control-plane/store/references-of.ts";
import type { Connection } from "./connection.ts";
import { manyRows } from "./many-rows.ts";
import type { PendingWrites } from "./pending-writes.ts";
import { recordRow, tokenText } from "./record-text.ts";
import { namesColumn } from "./referrers-on.ts";

/**
 * Writes what is pending to the tables of a connection; `at`, when client tokens are kept, in milliseconds since 1970.
 * Gives the id of the last event.
 */
export function pendingWriterOn(
  connection: Connection,
): (pending: PendingWrites, at: number) => number | undefined {
  const put = manyRows(
    connection,
    "INSERT INTO resources (key, names, uid, version, created_at, last_updated_at, tags, spec) VALUES",
    8,
    `ON CONFLICT (key) DO UPDATE SET names = excluded.names, uid = excluded.uid, version = excluded.version,
    created_at = excluded.created_at, last_updated_at = excluded.last_updated_at, tags = excluded.tags, spec = excluded.spec`,
  );
  const remove = connection.prepare<[string]>("DELETE FROM resources WHERE key = ?");
  const putTokens = manyRows(
    connection,
    "INSERT OR REPLACE INTO tokens (token, digest, uid, version, created_at, last_updated_at, at) VALUES",
    7,
  );
  const addEvents = manyRows(connection, "INSERT INTO events (key, what, at) VALUES", 3);

  return ({ records, tokens, events }, at) => {
    const rows: (string | number)[][] = [];
    for (const [key, record] of records) {
      if (record === undefined) remove.run(key);
      else rows.push([key, namesColumn(referencesOf(record)), ...recordRow(record)]);
    }
    put(rows);
    putTokens(
      [...tokens].map(([token, { digest, answered }]) => {
        const { uid, version, createdAt, lastUpdatedAt } = answered;
        return [tokenText(token), digest, uid, version, createdAt, lastUpdatedAt, at];
      }),
    );
    return addEvents(events.map(({ key, what, at }) => [key, what, at]));
  };
}
