import { referencesOf } from "../../control-plane/store/references-of.ts";
import type { StoreWriter } from "../../control-plane/store/store.ts";
import { KEPT_EVENTS, type StoreOptions, TOKEN_LIFE } from "../../control-plane/store/store-options.ts";
import type { StoredResource } from "../../control-plane/store/stored-resource.ts";
import type { Connection } from "./connection.ts";
import { readerOn } from "./reader-on.ts";
import { recordRow, tokenText } from "./record-text.ts";
import { namesColumn, referrersOn } from "./referrers-on.ts";

export interface SqliteWriter {
  readonly writer: StoreWriter;
  /** To be called where a transaction begins. */
  readonly begun: () => void;
  /** To be called where something of a transaction was undone. */
  readonly undone: () => void;
  /** To be called before a commit: removes what is old, if it is time. */
  readonly trim: () => void;
}

/** Events that are removed together, where more are kept: each time writes pages that would not be written otherwise. */
const TRIMMED = 256;

/** Reads and writes through one connection; the caller begins and ends the transaction. */
export function writerOn(
  connection: Connection,
  { now, keptEvents = KEPT_EVENTS }: StoreOptions,
): SqliteWriter {
  const reader = readerOn(connection, now);
  const referrers = referrersOn(connection);
  const add = connection.prepare<[string, string, ...ReturnType<typeof recordRow>]>(
    `INSERT INTO resources (key, names, uid, version, created_at, last_updated_at, tags, spec)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const replace = connection.prepare<[string, ...ReturnType<typeof recordRow>, string]>(
    `UPDATE resources SET names = ?, uid = ?, version = ?, created_at = ?, last_updated_at = ?, tags = ?, spec = ?
    WHERE key = ?`,
  );
  const remove = connection.prepare<[string]>("DELETE FROM resources WHERE key = ?");
  const putToken = connection.prepare<[string, string, string, number, number, number, number]>(
    `INSERT OR REPLACE INTO tokens (token, digest, uid, version, created_at, last_updated_at, at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const forgetTokens = connection.prepare<[number]>("DELETE FROM tokens WHERE at < ?");
  const addEvent = connection.prepare<[string, string, number]>(
    "INSERT INTO events (key, what, at) VALUES (?, ?, ?)",
  );
  const trimEvents = connection.prepare<[number]>(
    "DELETE FROM events WHERE id <= (SELECT max(id) FROM events) - ?",
  );

  /** What was read or written in this transaction: requests that come together ask for the same mesh. */
  const seen = new Map<string, StoredResource | undefined>();
  const trimmed = Math.min(TRIMMED, keptEvents);
  let untrimmed = trimmed;
  /** When tokens were last looked through, in milliseconds since 1970. */
  let looked = 0;

  const get = async (key: string): Promise<StoredResource | undefined> => {
    if (seen.has(key)) return seen.get(key);
    const record = await reader.get(key);
    seen.set(key, record);
    return record;
  };

  function wrote(key: string, before: StoredResource | undefined, record: StoredResource | undefined): void {
    const what = record === undefined ? "deleted" : before === undefined ? "created" : "updated";
    referrers.note(
      key,
      () => namesOf(before),
      () => namesOf(record),
    );
    addEvent.run(key, what, now());
    seen.set(key, record);
    untrimmed += 1;
  }

  const writer: StoreWriter = {
    ...reader,
    get,
    has: async (key) => (await get(key)) !== undefined,
    referrers: async (key, range) => referrers.current().of(key, range),
    put: async (key, record) => {
      const before = await get(key);
      const names = namesColumn(namesOf(record));
      const row = recordRow(record);
      if (before === undefined) add.run(key, names, ...row);
      else replace.run(names, ...row, key);
      wrote(key, before, record);
    },
    delete: async (key) => {
      const before = await get(key);
      if (before === undefined) return;
      remove.run(key);
      wrote(key, before, undefined);
    },
    putToken: async (text, { digest, answered }) => {
      const { uid, version, createdAt, lastUpdatedAt } = answered;
      putToken.run(tokenText(text), digest, uid, version, createdAt, lastUpdatedAt, now());
    },
  };
  return {
    writer,
    begun: () => seen.clear(),
    undone: () => {
      seen.clear();
      referrers.forget();
    },
    trim: () => {
      if (untrimmed >= trimmed) {
        trimEvents.run(keptEvents);
        untrimmed = 0;
      }
      // Without an index by time they are all looked at: once for as long as one lives.
      const time = now();
      if (Math.abs(time - looked) < TOKEN_LIFE) return;
      forgetTokens.run(time - TOKEN_LIFE);
      looked = time;
    },
  };
}

function namesOf(record: StoredResource | undefined): readonly string[] {
  return record === undefined ? [] : referencesOf(record);
}
