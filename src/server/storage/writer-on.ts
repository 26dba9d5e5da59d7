import { referencesOf } from "../../control-plane/store/references-of.ts";
import type { StoreWriter } from "../../control-plane/store/store.ts";
import { KEPT_EVENTS, type StoreOptions, TOKEN_LIFE } from "../../control-plane/store/store-options.ts";
import type { StoredResource } from "../../control-plane/store/stored-resource.ts";
import type { Connection } from "./connection.ts";
import { PendingWrites } from "./pending-writes.ts";
import { readerOn } from "./reader-on.ts";
import { referrersOn } from "./referrers-on.ts";
import { pendingWriterOn } from "./write-pending.ts";

/** Writes of several jobs that share a transaction; the caller begins and ends it. */
export interface SqliteWriter {
  readonly writer: StoreWriter;
  /** To be called where a transaction begins. */
  readonly begun: () => void;
  /** To be called where a job has ended: what it wrote stands. */
  readonly kept: () => void;
  /** To be called where a job has thrown: what it wrote is taken back. */
  readonly undone: () => void;
  /**
   * Brings all that stands to the database, and removes what is old, if it is time; before the commit. Gives the id
   * of the last event before those of this transaction; undefined where it has none.
   */
  readonly finish: () => number | undefined;
  /** To be called where the whole transaction was undone. */
  readonly lost: () => void;
}

/** Events that are removed together, where more are kept: each time writes pages that would not be written otherwise. */
const TRIMMED = 256;

/**
 * Jobs read through one connection, and what they write is kept in memory until all of a transaction have run: then
 * each table is written at once. Only where a job asks for lists, which the database makes, it is written before.
 */
export function writerOn(
  connection: Connection,
  { now, keptEvents = KEPT_EVENTS }: StoreOptions,
): SqliteWriter {
  const reader = readerOn(connection, now);
  const referrers = referrersOn(connection);
  const write = pendingWriterOn(connection);
  const bound = (sql: string): (() => void) => {
    const statement = connection.prepare<[]>(sql);
    return () => void statement.run();
  };
  const savepoint = bound("SAVEPOINT job");
  const rollBack = bound("ROLLBACK TO job");
  const release = bound("RELEASE job");
  const forgetTokens = connection.prepare<[number]>("DELETE FROM tokens WHERE at < ?");
  const trimEvents = connection.prepare<[number]>(
    "DELETE FROM events WHERE id <= (SELECT max(id) FROM events) - ?",
  );

  /** Of the jobs of this transaction that have ended. */
  const standing = new PendingWrites();
  /** Of the job that runs. */
  const own = new PendingWrites();
  /** What the database held when it was read in this transaction: requests that come together ask for the same mesh. */
  const read = new Map<string, StoredResource | undefined>();
  /** Something of the job that runs is in the database. */
  let isSaved = false;
  /** Id of the last event before those of this transaction; they have no gaps. */
  let lastBefore: number | undefined;
  const trimmed = Math.min(TRIMMED, keptEvents);
  let untrimmed = trimmed;
  /** When tokens were last looked through, in milliseconds since 1970. */
  let looked = 0;

  const get = async (key: string): Promise<StoredResource | undefined> => {
    for (const pending of [own.records, standing.records, read]) {
      const record = pending.get(key);
      if (record !== undefined || pending.has(key)) return record;
    }
    const record = await reader.get(key);
    read.set(key, record);
    return record;
  };

  function save(pending: PendingWrites): void {
    try {
      const last = write(pending, now());
      if (last !== undefined) lastBefore ??= last - pending.events.length;
    } catch (error) {
      // Nobody could tell which of the jobs before are written: none of the transaction is.
      if (connection.inTransaction) connection.exec("ROLLBACK");
      throw error;
    }
    for (const [key, record] of pending.records) read.set(key, record);
    untrimmed += pending.events.length;
    pending.clear();
  }

  /** Brings to the database what the job that runs must find there. */
  function saved(): void {
    if (!standing.isEmpty) save(standing);
    if (own.isEmpty) return;
    if (!isSaved) savepoint();
    isSaved = true;
    save(own);
  }

  function wrote(key: string, before: StoredResource | undefined, record: StoredResource | undefined): void {
    const what = record === undefined ? "deleted" : before === undefined ? "created" : "updated";
    referrers.note(
      key,
      () => namesOf(before),
      () => namesOf(record),
    );
    own.records.set(key, record);
    own.events.push({ key, what, at: now() });
  }

  const writer: StoreWriter = {
    get,
    text: async (key) => {
      const record = await get(key);
      return record === undefined ? undefined : { ...record, spec: JSON.stringify(record.spec) };
    },
    has: async (key) => (await get(key)) !== undefined,
    list: async (range) => {
      saved();
      return reader.list(range);
    },
    rows: async (range) => {
      saved();
      return reader.rows(range);
    },
    token: async (token) => own.tokens.get(token) ?? standing.tokens.get(token) ?? reader.token(token),
    referrers: async (key, range) => {
      saved();
      return referrers.current().of(key, range);
    },
    put: async (key, record) => wrote(key, await get(key), record),
    delete: async (key) => {
      const before = await get(key);
      if (before !== undefined) wrote(key, before, undefined);
    },
    putToken: async (token, kept) => void own.tokens.set(token, kept),
  };

  function forget(): void {
    own.clear();
    read.clear();
    referrers.forget();
  }

  return {
    writer,
    begun: () => {
      read.clear();
      lastBefore = undefined;
    },
    kept: () => {
      standing.add(own);
      own.clear();
      if (isSaved) release();
      isSaved = false;
    },
    undone: () => {
      forget();
      if (!isSaved) return;
      rollBack();
      release();
      isSaved = false;
    },
    finish: () => {
      if (!standing.isEmpty) save(standing);
      if (untrimmed >= trimmed) {
        trimEvents.run(keptEvents);
        untrimmed = 0;
      }
      // Without an index by time they are all looked at: once for as long as one lives.
      const time = now();
      if (Math.abs(time - looked) >= TOKEN_LIFE) {
        forgetTokens.run(time - TOKEN_LIFE);
        looked = time;
      }
      return lastBefore;
    },
    lost: () => {
      forget();
      standing.clear();
      isSaved = false;
    },
  };
}

function namesOf(record: StoredResource | undefined): readonly string[] {
  return record === undefined ? [] : referencesOf(record);
}
