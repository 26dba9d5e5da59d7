import { EventListeners } from "../../control-plane/store/event-listeners.ts";
import type { Store, StoreWriter } from "../../control-plane/store/store.ts";
import type { StoreOptions } from "../../control-plane/store/store-options.ts";
import { StoreUnavailable } from "../../control-plane/store/store-unavailable.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { Connection } from "./connection.ts";
import type { DatabaseProblem } from "./database-problem.ts";
import { type EventLog, eventLogOn } from "./event-log.ts";
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
 * transaction, and all transactions of one wait for the disk the next one; a write that throws leaves no trace in
 * it, and the promise of a write resolves when it is on the disk. Reads go through the second connection, which sees committed
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
        const { written, isNews } = await commit(connection, bounds, writer, events, batch);
        // What arrives while the disk works shares the next transaction: fewer pages are written, and fewer waits.
        const error = written.length === 0 ? undefined : await synced();
        settle(written, error);
        // Those who wrote go on after this: a promise that is resolved tells of it later.
        if (isNews && lost === undefined) listeners.tell();
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
}

function boundsOn(connection: Connection): Bounds {
  const runs = (sql: string): (() => void) => {
    const statement = connection.prepare<[]>(sql);
    return () => void statement.run();
  };
  return { begin: runs("BEGIN IMMEDIATE"), commit: runs("COMMIT") };
}

/**
 * Runs the jobs in one transaction and gives those that are committed, and whether there are events of them. A job
 * that throws is undone alone; a failed commit fails them all.
 */
async function commit(
  connection: Connection,
  bounds: Bounds,
  { writer, begun, kept, undone, finish, lost }: SqliteWriter,
  events: EventLog,
  batch: readonly Job[],
): Promise<{ readonly written: readonly Job[]; readonly isNews: boolean }> {
  const written: Job[] = [];
  try {
    bounds.begin();
    begun();
    for (const job of batch) {
      try {
        await job.run(writer);
      } catch (error) {
        // A full disk or a failing one ends the whole transaction, and with it the jobs before.
        if (!connection.inTransaction) throw error;
        undone();
        job.failed(unavailableOf(error));
        continue;
      }
      kept();
      written.push(job);
    }
    const before = finish();
    if (before !== undefined) events.hold(before);
    bounds.commit();
    return { written, isNews: before !== undefined };
  } catch (error) {
    for (const job of batch) job.failed(unavailableOf(error));
    if (connection.inTransaction) connection.exec("ROLLBACK");
    lost();
    events.release();
    return { written: [], isNews: false };
  }
}
