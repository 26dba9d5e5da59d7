import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { err, ok, type Result } from "../../lib/result.ts";
import type { CopyProblem } from "./copy-problem.ts";
import { linkOrCopy } from "./link-or-copy.ts";
import { syncPath } from "./sync-path.ts";
import { usableDatabase } from "./usable-database.ts";

/** What a backup or a restored database holds. */
export interface CopiedDatabase {
  readonly resources: number;
  readonly bytes: number;
}

/**
 * Writes all that is committed in a database, of one moment, into `file`, while a server may be writing. `file`
 * is there whole or not at all; one that is there already is replaced only with `force`.
 */
export function backUp(
  database: string,
  file: string,
  { force }: { readonly force: boolean },
): Result<CopiedDatabase, CopyProblem> {
  if (!existsSync(database)) return err({ code: "absent", path: database });
  if (!force && existsSync(file)) return err({ code: "exists", path: file });
  const opened = usableDatabase(database);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const temporary = `${file}.${process.pid}.part`;
  try {
    rmSync(temporary, { force: true });
    connection.prepare<[string]>("VACUUM INTO ?").run(temporary);
    const { count } = connection.prepare("SELECT count(*) AS count FROM resources").get() as {
      count: number;
    };
    syncPath(temporary);
    if (force) renameSync(temporary, file);
    else linkOrCopy(temporary, file);
    syncPath(file);
    syncPath(dirname(file));
    return ok({ resources: count, bytes: statSync(file).size });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return err(
      code === "EEXIST" ? { code: "exists", path: file } : { code: "failed", path: file, detail: message },
    );
  } finally {
    connection.close();
    rmSync(temporary, { force: true });
  }
}
