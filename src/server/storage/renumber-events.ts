import Database from "libsql";

/** More than a database sees changes between a backup and the day that it is put back. */
const JUMP = 1_000_000_000;

/**
 * Lets the changes of a database go on far behind all ids that a reader may know: one who followed the database that
 * this one replaces hears that it must read everything again, instead of going on with other changes of the same
 * numbers. Changes that were kept are no longer told.
 */
export function renumberEvents(path: string): void {
  const connection = new Database(path);
  try {
    const table = connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'events'");
    if (table.get() === undefined) return;
    connection.exec("DELETE FROM events WHERE id < (SELECT max(id) FROM events)");
    connection.prepare("UPDATE events SET id = id + ?").run(JUMP);
  } finally {
    connection.close();
  }
}
