import type { StoreReader } from "../../control-plane/store/store.ts";
import { TOKEN_LIFE } from "../../control-plane/store/store-options.ts";
import type { StoredRow } from "../../control-plane/store/stored-resource.ts";
import { compareText } from "../../lib/compare-text.ts";
import type { Connection } from "./connection.ts";
import { RECORD_COLUMNS, type RecordRow, recordIn, textIn, tokenText } from "./record-text.ts";

/** After every printable ASCII character: keys with a prefix are before the prefix and this. */
const AFTER_ALL = "\x7f";

/** Before every printable ASCII character: a key and this is before all keys that come after the key. */
const BEFORE_ALL = "\x01";

/** Reads through one connection, with statements that are prepared once and give rows as lists, which costs less. */
export function readerOn(connection: Connection, now: () => number): StoreReader {
  const get = connection.prepare<[string]>(`SELECT ${RECORD_COLUMNS} FROM resources WHERE key = ?`).raw();
  const has = connection.prepare<[string]>("SELECT 1 FROM resources WHERE key = ?").raw();
  const list = connection
    .prepare<[string, string, number]>(
      `SELECT key, ${RECORD_COLUMNS} FROM resources WHERE key >= ? AND key < ? ORDER BY key LIMIT ?`,
    )
    .raw();
  // One text for a page: to hand over each column of each row costs several times as much. Keys are percent-encoded,
  // so they do not hold the space.
  const rows = connection
    .prepare<[string, string, number]>(
      `SELECT group_concat(key || ' ' || version || ' ' || created_at || ' ' || last_updated_at, ' ') FROM (
        SELECT key, version, created_at, last_updated_at FROM resources
        WHERE key >= ? AND key < ? ORDER BY key LIMIT ?
      )`,
    )
    .raw();
  const token = connection
    .prepare<[string, number]>(
      "SELECT digest, uid, version, created_at, last_updated_at FROM tokens WHERE token = ? AND at >= ?",
    )
    .raw();

  return {
    get: async (key) => {
      const row = get.get(key) as RecordRow | undefined;
      return row === undefined ? undefined : recordIn(key, row);
    },
    text: async (key) => {
      const row = get.get(key) as RecordRow | undefined;
      return row === undefined ? undefined : textIn(key, row);
    },
    has: async (key) => has.get(key) !== undefined,
    list: async ({ prefix, after = "", limit }) => {
      const found = list.all(firstOf(prefix, after), prefix + AFTER_ALL, limit) as [string, ...RecordRow][];
      return found.map(([key, ...row]) => recordIn(key, row));
    },
    rows: async ({ prefix, after = "", limit }) => {
      const [page] = rows.get(firstOf(prefix, after), prefix + AFTER_ALL, limit) as [string | null];
      return page === null ? [] : rowsIn(page);
    },
    token: async (text) => {
      const row = token.get(tokenText(text), now() - TOKEN_LIFE) as TokenRow | undefined;
      if (row === undefined) return undefined;
      const [digest, uid, version, createdAt, lastUpdatedAt] = row;
      return { digest, answered: { uid, version, createdAt, lastUpdatedAt } };
    },
  };
}

type TokenRow = [digest: string, uid: string, version: number, createdAt: number, lastUpdatedAt: number];

/** Where a page begins. One bound: of two, SQLite seeks to the first and walks to the other. */
function firstOf(prefix: string, after: string): string {
  return after < prefix ? prefix : after + BEFORE_ALL;
}

/** The rows of a page as the statement writes them, in the order of their keys. */
function rowsIn(page: string): StoredRow[] {
  const texts = page.split(" ");
  const rows: StoredRow[] = [];
  let isSorted = true;
  for (let at = 0; at < texts.length; at += 4) {
    const key = texts[at] as string;
    if (at > 0 && key < (texts[at - 4] as string)) isSorted = false;
    rows.push({
      key,
      version: Number(texts[at + 1]),
      createdAt: Number(texts[at + 2]),
      lastUpdatedAt: Number(texts[at + 3]),
    });
  }
  // SQLite promises no order of what it concatenates; it has been that of the rows.
  return isSorted ? rows : rows.sort((a, b) => compareText(a.key, b.key));
}
