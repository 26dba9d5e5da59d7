import { closeSync, fdatasync, openSync } from "node:fs";

/** Brings what was committed to the disk without holding the event loop. */
export interface WalSync {
  /** Calls back once all that is committed now is on the disk; with the error where that failed. */
  readonly sync: (done: (error: unknown) => void) => void;
  /** Resolves when nothing waits any more. */
  readonly idle: () => Promise<void>;
  readonly close: () => void;
}

type Done = (error: unknown) => void;

/**
 * Syncs the write-ahead log of an open database. SQLite itself would wait for the disk within each commit; here
 * commits go on while the disk works, and all that were made meanwhile share the next wait. SQLite takes no
 * locks on this file, so that closing it lets go of none.
 */
export function walSync(database: string): WalSync {
  const log = openSync(`${database}-wal`, "r+");
  let waiting: Done[] = [];
  let isSyncing = false;
  let idle: (() => void)[] = [];

  function next(): void {
    const served = waiting;
    waiting = [];
    isSyncing = served.length > 0;
    if (!isSyncing) {
      const done = idle;
      idle = [];
      for (const resolve of done) resolve();
      return;
    }
    fdatasync(log, (error) => {
      for (const done of served) done(error ?? undefined);
      next();
    });
  }

  return {
    sync: (done) => {
      waiting.push(done);
      if (!isSyncing) next();
    },
    idle: () => (isSyncing ? new Promise((resolve) => idle.push(resolve)) : Promise.resolve()),
    close: () => closeSync(log),
  };
}
