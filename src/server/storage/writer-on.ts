import { referencesOf } from "../../control-plane/store/references-of.ts";
import type { StoreWriter } from "../../control-plane/store/store.ts";
import { KEPT_EVENTS, type StoreOptions } from "../../control-plane/store/store-event.ts";
import type { Connection } from "./connection.ts";
import { readerOn } from "./reader-on.ts";
import { recordIn, recordText, tokenText } from "./record-text.ts";

export interface SqliteWriter {
  readonly writer: StoreWriter;
  /** Forgets the oldest events, if there are more than are kept. */
  readonly trimEvents: () => void;
}

/** Reads and writes through one connection; the caller begins and ends the transaction. */
export function writerOn(
  connection: Connection,
  { now, keptEvents = KEPT_EVENTS }: StoreOptions,
): SqliteWriter {
  const present = connection.prepare<[string]>("SELECT record FROM resources WHERE key = ?");
  const put = connection.prepare<[string, string, number, number, number]>(
    `INSERT INTO resources (key, record, version, created_at, last_updated_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET record = excluded.record, version = excluded.version,
      created_at = excluded.created_at, last_updated_at = excluded.last_updated_at`,
  );
  const remove = connection.prepare<[string]>("DELETE FROM resources WHERE key = ?");
  const name = connection.prepare<[string, string]>(
    "INSERT INTO resource_references (target, source) VALUES (?, ?)",
  );
  const unname = connection.prepare<[string, string]>(
    "DELETE FROM resource_references WHERE target = ? AND source = ?",
  );
  const putToken = connection.prepare<[string, string, string, number]>(
    "INSERT OR REPLACE INTO tokens (token, digest, answer, at) VALUES (?, ?, ?, ?)",
  );
  const forgetTokens = connection.prepare<[number]>("DELETE FROM tokens WHERE at < ?");
  const addEvent = connection.prepare<[string, string, number]>(
    "INSERT INTO events (key, what, at) VALUES (?, ?, ?)",
  );
  const trimEvents = connection.prepare<[number]>(
    "DELETE FROM events WHERE id <= (SELECT max(id) FROM events) - ?",
  );

  /** What the record under a key names now; undefined where there is none. */
  function namedBy(key: string): ReadonlySet<string> | undefined {
    const row = present.get(key) as { record: string } | undefined;
    return row === undefined ? undefined : new Set(referencesOf(recordIn(row.record)));
  }

  const writer: StoreWriter = {
    ...readerOn(connection),
    put: async (key, record) => {
      const before = namedBy(key);
      const was = before ?? new Set();
      const is = new Set(referencesOf(record));
      const { version, createdAt, lastUpdatedAt } = record;
      put.run(key, recordText(record), version, createdAt, lastUpdatedAt);
      for (const target of was) if (!is.has(target)) unname.run(target, key);
      for (const target of is) if (!was.has(target)) name.run(target, key);
      addEvent.run(key, before === undefined ? "created" : "updated", now());
    },
    delete: async (key) => {
      const was = namedBy(key);
      if (was === undefined) return;
      remove.run(key);
      for (const target of was) unname.run(target, key);
      addEvent.run(key, "deleted", now());
    },
    putToken: async (token, { digest, answer, at }) => {
      putToken.run(tokenText(token), digest, JSON.stringify(answer), at);
    },
    forgetTokens: async (time) => {
      forgetTokens.run(time);
    },
  };
  return {
    writer,
    trimEvents: () => {
      trimEvents.run(keptEvents);
    },
  };
}
