import { StoreUnavailable } from "../../control-plane/store/store-unavailable.ts";

/** Beginnings of SQLite's result codes (sqlite.org/rescode.html) that say nothing against what was asked. */
const REASONS: readonly (readonly [code: string, reason: StoreUnavailable["reason"]])[] = [
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_PERM", "read-only"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_IOERR", "failing"],
  ["SQLITE_CANTOPEN", "failing"],
  ["SQLITE_CORRUPT", "failing"],
  ["SQLITE_NOTADB", "failing"],
  ["SQLITE_NOMEM", "failing"],
];

/** An error of SQLite that is the database's fault as `StoreUnavailable`; any other error as it is. */
export function unavailableOf(error: unknown): unknown {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  if (typeof code !== "string") return error;
  const reason = REASONS.find(([start]) => code.startsWith(start))?.[1];
  return reason === undefined ? error : new StoreUnavailable(reason, error);
}
