import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Connection } from "./connection.ts";
import type { DatabaseProblem } from "./database-problem.ts";
import { foreignHeader } from "./foreign-header.ts";
import { inspectDatabase, schemaVersion } from "./inspect-database.ts";
import { MIGRATIONS } from "./migrations/registry.ts";

/** How long a statement waits for another process that holds the database, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** What a connection keeps of the database in memory at most, in KiB. With SQLite's 2 MiB most reads of 5,000 resources go to the disk's cache. */
const CACHE = 64 * 1024;

/** Pages of 4 KiB that the log holds before they are brought into the database: pages that are written often go there once. */
const LOG_PAGES = 4000;

/**
 * Opens the database, makes it if there is none, and brings an older one up to date. Nothing is written
 * to a file that is not ours or is newer than we know.
 */
export function openDatabase(path: string): Result<Connection, DatabaseProblem> {
  let connection: Connection | undefined;
  try {
    const foreign = foreignHeader(path);
    if (foreign !== undefined) return err({ code: "not-ours", path, detail: foreign });
    const denied = deniedAt(path);
    if (denied !== undefined) return err({ code: "unwritable", path, detail: denied });
    const isUnfinished = holdsSomething(`${path}-wal`);
    connection = new Database(path);
    const problem = prepareDatabase(connection, path, isUnfinished);
    if (problem === undefined) return ok(connection);
    connection.close();
    return err(problem);
  } catch (error) {
    connection?.close();
    return err({ code: "unreadable", path, detail: (error as Error).message });
  }
}

/** A second connection to a database that `openDatabase` has opened. */
export function openReader(path: string): Connection {
  const connection = new Database(path);
  connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  connection.exec("PRAGMA query_only = ON");
  connection.exec(`PRAGMA cache_size = ${-CACHE}`);
  return connection;
}

/** `isUnfinished`: whoever wrote last did not close it, so that a machine that failed may have left a damaged file. */
function prepareDatabase(
  connection: Connection,
  path: string,
  isUnfinished: boolean,
): DatabaseProblem | undefined {
  connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  const problem = inspectDatabase(connection, path, isUnfinished);
  if (problem !== undefined) return problem;
  // Readers do not wait for the writer (WAL). A commit is whole or not there (NORMAL), and on the disk once the log
  // is synced: `wal-sync.ts` does that without holding the process.
  connection.prepare("PRAGMA journal_mode = WAL").all();
  connection.exec("PRAGMA synchronous = NORMAL");
  connection.prepare(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`).all();
  connection.exec(`PRAGMA cache_size = ${-CACHE}`);
  migrate(connection);
  return undefined;
}

function holdsSomething(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** In one transaction, which another process that starts at the same moment waits for. */
function migrate(connection: Connection): void {
  connection
    .transaction(() => {
      connection.exec(
        "CREATE TABLE IF NOT EXISTS meshwright_schema (version INTEGER PRIMARY KEY NOT NULL) STRICT",
      );
      const version = schemaVersion(connection);
      for (const migration of MIGRATIONS) {
        if (migration.version <= version) continue;
        connection.exec(migration.sql);
        migration.fill?.(connection);
        connection.prepare("INSERT INTO meshwright_schema (version) VALUES (?)").run(migration.version);
      }
    })
    .immediate();
}

/** Why the file, or its folder with SQLite's files beside it, may not be written; undefined where it may. */
function deniedAt(path: string): string | undefined {
  try {
    for (const part of [dirname(path), path]) if (existsSync(part)) accessSync(part, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
