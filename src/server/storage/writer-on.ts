import { referencesOf } from "../../control-plane/store/references-of.ts";
import type { StoreWriter } from "../../control-plane/store/store.ts";
import type { Connection } from "./connection.ts";
import { readerOn } from "./reader-on.ts";
import { recordIn, recordText, tokenText } from "./record-text.ts";

/** Reads and writes through one connection; the caller begins and ends the transaction. */
export function writerOn(connection: Connection): StoreWriter {
  const before = connection.prepare<[string]>("SELECT record FROM resources WHERE key = ?");
  const put = connection.prepare<[string, string]>(
    "INSERT INTO resources (key, record) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET record = excluded.record",
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

  /** What the record under a key names now; undefined where there is none. */
  function namedBy(key: string): ReadonlySet<string> | undefined {
    const row = before.get(key) as { record: string } | undefined;
    return row === undefined ? undefined : new Set(referencesOf(recordIn(row.record)));
  }

  return {
    ...readerOn(connection),
    put: async (key, record) => {
      const was = namedBy(key) ?? new Set();
      const is = new Set(referencesOf(record));
      put.run(key, recordText(record));
      for (const target of was) if (!is.has(target)) unname.run(target, key);
      for (const target of is) if (!was.has(target)) name.run(target, key);
    },
    delete: async (key) => {
      const was = namedBy(key);
      if (was === undefined) return;
      remove.run(key);
      for (const target of was) unname.run(target, key);
    },
    putToken: async (token, { digest, answer, at }) => {
      putToken.run(tokenText(token), digest, JSON.stringify(answer), at);
    },
    forgetTokens: async (time) => {
      forgetTokens.run(time);
    },
  };
}
