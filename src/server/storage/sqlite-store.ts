import type { KeyRange, Store, StoreReader, StoreWriter } from "../../control-plane/store/store.ts";
import type { StoredResource } from "../../control-plane/store/stored-resource.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { DatabaseProblem } from "./database-problem.ts";
import { type Connection, openDatabase, openReader } from "./open-database.ts";

export interface SqliteStore extends Store {
  /** Writes what is waiting, then closes the database. */
  close(): Promise<void>;
}

interface Job {
  readonly run: (writer: StoreWriter) => Promise<void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The store in a SQLite file. All writes that arrive in one turn of the event loop share one transaction,
 * and so one wait for the disk; each is a savepoint of its own, and its promise resolves after the commit.
 * Reads go through a second connection, which sees committed data only.
 */
export function openSqliteStore(path: string): Result<SqliteStore, DatabaseProblem> {
  const opened = openDatabase(path);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const readConnection = openReader(path);
  const reader = readerOn(readConnection);
  const writer = writerOn(connection);
  let waiting: Job[] = [];
  let draining: Promise<void> | undefined;

  function submit(job: Job): void {
    waiting.push(job);
    draining ??= new Promise<void>((resolve) => {
      setImmediate(() => resolve(drain()));
    });
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await commit(connection, writer, batch);
    }
    draining = undefined;
  }

  return ok({
    read: (body) => body(reader),
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
      readConnection.close();
      connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
      connection.close();
    },
  });
}

/** Runs the jobs in one transaction. A job that throws is undone alone; a failed commit fails them all. */
async function commit(connection: Connection, writer: StoreWriter, batch: readonly Job[]): Promise<void> {
  const written: Job[] = [];
  try {
    connection.exec("BEGIN IMMEDIATE");
    for (const job of batch) {
      connection.exec("SAVEPOINT job");
      try {
        await job.run(writer);
        written.push(job);
      } catch (error) {
        connection.exec("ROLLBACK TO job");
        job.failed(error);
      }
      connection.exec("RELEASE job");
    }
    connection.exec("COMMIT");
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    for (const job of batch) job.failed(error);
    return;
  }
  for (const job of written) job.done();
}

function readerOn(connection: Connection): StoreReader {
  const get = connection.prepare<[string]>("SELECT record FROM resources WHERE key = ?");
  const list = connection.prepare<[string, string, string, number]>(
    "SELECT record FROM resources WHERE key >= ? AND key < ? AND key > ? ORDER BY key LIMIT ?",
  );
  return {
    get: async (key) => {
      const row = get.get(key);
      return row === undefined ? undefined : recordIn(row);
    },
    // Keys are printable ASCII: DEL is after all that begin with the prefix.
    list: async ({ prefix, after = "", limit }: KeyRange) =>
      list.all(prefix, `${prefix}\x7f`, after, limit).map(recordIn),
  };
}

function writerOn(connection: Connection): StoreWriter {
  const put = connection.prepare<[string, string]>(
    "INSERT INTO resources (key, record) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET record = excluded.record",
  );
  const remove = connection.prepare<[string]>("DELETE FROM resources WHERE key = ?");
  return {
    ...readerOn(connection),
    put: async (key, record) => {
      put.run(key, JSON.stringify(record));
    },
    delete: async (key) => {
      remove.run(key);
    },
  };
}

function recordIn(row: unknown): StoredResource {
  return JSON.parse((row as { record: string }).record) as StoredResource;
}
