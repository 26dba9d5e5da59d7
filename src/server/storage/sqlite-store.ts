import { EventListeners } from "../../control-plane/store/event-listeners.ts";
import type { Store, StoreWriter } from "../../control-plane/store/store.ts";
import type { StoreOptions } from "../../control-plane/store/store-options.ts";
import { StoreUnavailable } from "../../control-plane/store/store-unavailable.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { Connection } from "./connection.ts";
import type { DatabaseProblem } from "./database-problem.ts";
import { eventLogOn } from "./event-log.ts";
import { openDatabase, openReader } from "./open-database.ts";
import { readerOn } from "./reader-on.ts";
import { unavailableOf } from "./unavailable-of.ts";
import { type WalSync, walSync } from "./wal-sync.ts";
import { type SqliteWriter, writerOn } from "./writer-on.ts";

export interface SqliteStore extends Store {
  /** Writes what is waiting, then closes the database. */
  close(): Promise<void>;
}

interface Job {
  readonly run: (writer: StoreWriter) => Promise<void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Opens the store in a SQLite file. */
export function openSqliteStore(path: string, options: StoreOptions): Result<SqliteStore, DatabaseProblem> {
  const opened = openDatabase(path);
  return opened.ok ? ok(sqliteStoreOn(opened.value, openReader(path), walSync(path), options)) : opened;
}

/**
 * The store on two connections to one database. All writes that arrive in one turn of the event loop share one
 * transaction, and all transactions of one wait for the disk the next one; each write is a savepoint of its own,
 * and its promise resolves when it is on the disk. Reads go through the second connection, which sees committed
 * data only.
 */
export function sqliteStoreOn(
  connection: Connection,
  readConnection: Connection,
  log: WalSync,
  options: StoreOptions,
): SqliteStore {
  const reader = readerOn(readConnection, options.now);
  const events = eventLogOn(readConnection);
  const writer = writerOn(connection, options);
  const bounds = boundsOn(connection);
  const listeners = new EventListeners();
  let told = events.last();
  let waiting: Job[] = [];
  let draining: Promise<void> | undefined;
  /** Why nothing is written any more. */
  let lost: StoreUnavailable | undefined;

  function submit(job: Job): void {
    waiting.push(job);
    draining ??= new Promise<void>((resolve) => {
      setImmediate(() => resolve(drain()));
    });
  }

  async function drain(): Promise<void> {
    try {
      while (waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        if (lost !== undefined) {
          for (const job of batch) job.failed(lost);
          continue;
        }
        events.hold();
        const written = await commit(connection, bounds, writer, batch);
        // What arrives while the disk works shares the next transaction: fewer pages are written, and fewer waits.
        const error = written.length === 0 ? undefined : await synced();
        settle(written, error);
      }
    } finally {
      draining = undefined;
    }
  }

  function synced(): Promise<unknown> {
    return new Promise((resolve) => log.sync(resolve));
  }

  function settle(written: readonly Job[], error: unknown): void {
    // After a failed sync the next one succeeds, though the log may have a hole: nothing more may rest on it.
    if (error !== undefined) lost ??= new StoreUnavailable("unsure", error);
    else events.release();
    for (const job of written) {
      if (lost === undefined) job.done();
      else job.failed(lost);
    }
    // Those who wrote go on after this: a promise that is resolved tells of it later.
    tellNew();
  }

  function tellNew(): void {
    try {
      const last = events.last();
      if (last === told) return;
      told = last;
    } catch {
      // What was committed stays so, whether or not it can be read now: who follows looks for itself.
    }
    listeners.tell();
  }

  return {
    events: async (after, limit) => events.after(after, limit),
    lastEvent: async () => events.last(),
    subscribe: (listener) => listeners.add(listener),
    read: async (body) => {
      try {
        return await body(reader);
      } catch (error) {
        throw unavailableOf(error);
      }
    },
    write: <T>(body: (writer: StoreWriter) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        let outcome: () => void = () => undefined;
        submit({
          run: async (target) => {
            const value = await body(target);
            outcome = () => resolve(value);
          },
          done: () => outcome(),
          failed: reject,
        });
      }),
    close: async () => {
      await draining;
      await log.idle();
      log.close();
      readConnection.close();
      connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
      connection.close();
    },
  };
}

/** The statements around writes, prepared once. */
interface Bounds {
  readonly begin: () => void;
  readonly commit: () => void;
  readonly savepoint: () => void;
  readonly undo: () => void;
  readonly release: () => void;
}

function boundsOn(connection: Connection): Bounds {
  const runs = (sql: string): (() => void) => {
    const statement = connection.prepare<[]>(sql);
    return () => void statement.run();
  };
  return {
    begin: runs("BEGIN IMMEDIATE"),
    commit: runs("COMMIT"),
    savepoint: runs("SAVEPOINT job"),
    undo: runs("ROLLBACK TO job"),
    release: runs("RELEASE job"),
  };
}

/**
 * Runs the jobs in one transaction and gives those that are committed. A job that throws is undone alone; a
 * failed commit fails them all.
 */
async function commit(
  connection: Connection,
  bounds: Bounds,
  { writer, begun, undone, trim }: SqliteWriter,
  batch: readonly Job[],
): Promise<readonly Job[]> {
  const written: Job[] = [];
  try {
    bounds.begin();
    begun();
    for (const job of batch) {
      bounds.savepoint();
      try {
        await job.run(writer);
        written.push(job);
      } catch (error) {
        // A full disk or a failing one ends the whole transaction, and with it the jobs before.
        if (!connection.inTransaction) throw error;
        bounds.undo();
        undone();
        job.failed(unavailableOf(error));
      }
      bounds.release();
    }
    trim();
    bounds.commit();
    return written;
  } catch (error) {
    for (const job of batch) job.failed(unavailableOf(error));
    if (connection.inTransaction) connection.exec("ROLLBACK");
    undone();
    return [];
  }
}
