import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { err, ok, type Result } from "../../lib/result.ts";
import { backUp, type CopiedDatabase } from "./back-up.ts";
import type { Connection } from "./connection.ts";
import type { CopyProblem } from "./copy-problem.ts";
import { linkOrCopy } from "./link-or-copy.ts";
import { renumberEvents } from "./renumber-events.ts";
import { syncPath } from "./sync-path.ts";
import { usableDatabase } from "./usable-database.ts";

export interface Restored extends CopiedDatabase {
  /** Where the database that was there before is kept; undefined where there was none. */
  readonly before: string | undefined;
}

/**
 * Puts a backup in the place of a database that no server has open. What was there, also where it cannot be
 * read, is kept beside it. `file` is only read.
 */
export function restore(file: string, database: string): Result<Restored, CopyProblem> {
  if (!existsSync(file)) return err({ code: "absent", path: file });
  const temporary = `${database}.${process.pid}.part`;
  let held: Connection | undefined;
  try {
    mkdirSync(dirname(database), { recursive: true });
    const copied = copyWhole(file, temporary);
    if (!copied.ok) return copied;
    const resources = checkedCount(temporary, file);
    if (!resources.ok) return resources;
    renumberEvents(temporary);
    syncPath(temporary);
    const present = existsSync(database);
    const hold = present ? holdAlone(database) : undefined;
    if (hold === "in-use") return err({ code: "in-use", path: database });
    held = hold;
    const before = present ? keepAside(database) : undefined;
    renameSync(temporary, database);
    syncPath(dirname(database));
    return ok({ resources: resources.value, bytes: statSync(database).size, before });
  } catch (error) {
    return err({ code: "failed", path: database, detail: (error as Error).message });
  } finally {
    if (held?.inTransaction === true) held.exec("ROLLBACK");
    held?.close();
    rmSync(temporary, { force: true });
  }
}

/**
 * Copies a database into another file with all that is committed in it: a server that was killed, or that runs, has left
 * its last writes in the log beside it.
 */
function copyWhole(file: string, temporary: string): Result<undefined, CopyProblem> {
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0) {
    const copied = backUp(file, temporary, { force: true });
    return copied.ok ? ok(undefined) : copied;
  }
  copyFileSync(file, temporary);
  return ok(undefined);
}

/**
 * Holds a database so that no other process can use it, with all that was committed in its one file. Undefined
 * where it is no readable database, which no server uses either.
 */
function holdAlone(path: string): Connection | "in-use" | undefined {
  let connection: Connection | undefined;
  try {
    connection = new Database(path);
    // A database leaves WAL only while nobody else has it open.
    connection.prepare("PRAGMA journal_mode = DELETE").all();
    connection.exec("BEGIN EXCLUSIVE");
    return connection;
  } catch (error) {
    connection?.close();
    return /^SQLITE_BUSY|locked/.test(`${(error as { code?: string }).code} ${(error as Error).message}`)
      ? "in-use"
      : undefined;
  }
}

/** How many resources the copy holds, if it is a database that we can use; problems name the file it was made of. */
function checkedCount(copy: string, file: string): Result<number, CopyProblem> {
  const opened = usableDatabase(copy);
  if (!opened.ok) {
    const { error } = opened;
    return err(error.code === "database" ? { ...error, problem: { ...error.problem, path: file } } : error);
  }
  const connection = opened.value;
  try {
    const row = connection.prepare("SELECT count(*) AS count FROM resources").get();
    return ok((row as { count: number }).count);
  } catch {
    const detail = "it is empty";
    return err({ code: "database", problem: { code: "not-ours", path: file, detail } });
  } finally {
    connection.close();
  }
}

/** Gives the database, and SQLite's files beside one that could not be read, another name that is free. */
function keepAside(database: string): string {
  let number = 1;
  const aside = (): string => database.replace(/(\.db)?$/, `.before-restore-${number}.db`);
  while (existsSync(aside())) number += 1;
  linkOrCopy(database, aside());
  for (const end of ["-wal", "-shm"]) {
    if (existsSync(database + end)) renameSync(database + end, aside() + end);
  }
  return aside();
}
