import type { StoreReader } from "../../control-plane/store/store.ts";
import type { StoredRow } from "../../control-plane/store/stored-resource.ts";
import type { JsonObject } from "../../lib/json.ts";
import { refOf } from "../../model/reference/ref.ts";
import type { Connection } from "./connection.ts";
import { recordIn, tokenText } from "./record-text.ts";

/** After every printable ASCII character: keys with a prefix are before the prefix and this. */
const AFTER_ALL = "\x7f";

/** Before every printable ASCII character: a key and this is before all keys that come after the key. */
const BEFORE_ALL = "\x01";

/** Reads through one connection, with statements that are prepared once. */
export function readerOn(connection: Connection): StoreReader {
  const get = connection.prepare<[string]>("SELECT record FROM resources WHERE key = ?");
  const list = connection.prepare<[string, string, number]>(
    "SELECT record FROM resources WHERE key >= ? AND key < ? ORDER BY key LIMIT ?",
  );
  // One text for a page: to hand over each column of each row costs several times as much.
  const rows = connection.prepare<[string, string, number]>(
    `SELECT group_concat(key || ' ' || version || ' ' || created_at || ' ' || last_updated_at, ',') AS page FROM (
      SELECT key, version, created_at, last_updated_at FROM resources
      WHERE key >= ? AND key < ? ORDER BY key LIMIT ?
    )`,
  );
  const referrers = connection.prepare<[string, string, string, number]>(
    "SELECT source FROM resource_references WHERE target = ? AND source >= ? AND source < ? ORDER BY source LIMIT ?",
  );
  const token = connection.prepare<[string]>("SELECT digest, answer, at FROM tokens WHERE token = ?");
  return {
    get: async (key) => {
      const row = get.get(key) as { record: string } | undefined;
      return row === undefined ? undefined : recordIn(row.record);
    },
    list: async ({ prefix, after = "", limit }) => {
      const rows = list.all(firstOf(prefix, after), prefix + AFTER_ALL, limit) as { record: string }[];
      return rows.map(({ record }) => recordIn(record));
    },
    rows: async ({ prefix, after = "", limit }) => {
      const { page } = rows.get(firstOf(prefix, after), prefix + AFTER_ALL, limit) as { page: string | null };
      return page === null ? [] : page.split(",").map(rowIn);
    },
    referrers: async (key, { kind, after = "", limit }) => {
      const prefix = kind === undefined ? "" : `${kind}/`;
      const rows = referrers.all(key, firstOf(prefix, after), prefix + AFTER_ALL, limit) as {
        source: string;
      }[];
      return rows.map(({ source }) => source);
    },
    token: async (text) => {
      const row = token.get(tokenText(text)) as { digest: string; answer: string; at: number } | undefined;
      if (row === undefined) return undefined;
      return { digest: row.digest, answer: JSON.parse(row.answer) as JsonObject, at: row.at };
    },
  };
}

/** Where a page begins. One bound: of two, SQLite seeks to the first and walks to the other. */
function firstOf(prefix: string, after: string): string {
  return after < prefix ? prefix : after + BEFORE_ALL;
}

/** A row as the statement writes it; keys are percent-encoded, so they hold neither the space nor the comma. */
function rowIn(text: string): StoredRow {
  const [key = "", version, createdAt, lastUpdatedAt] = text.split(" ");
  return {
    ref: refOf(key),
    version: Number(version),
    createdAt: Number(createdAt),
    lastUpdatedAt: Number(lastUpdatedAt),
  };
}
