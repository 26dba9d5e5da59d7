import Database from "libsql";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Connection } from "./connection.ts";
import type { CopyProblem } from "./copy-problem.ts";
import { foreignHeader } from "./foreign-header.ts";
import { inspectDatabase } from "./inspect-database.ts";

/** Opens a database that is there and is ours, whatever its version up to ours, and leaves its schema as it is. */
export function usableDatabase(path: string): Result<Connection, CopyProblem> {
  let connection: Connection | undefined;
  try {
    const foreign = foreignHeader(path);
    if (foreign !== undefined) {
      return err({ code: "database", problem: { code: "not-ours", path, detail: foreign } });
    }
    connection = new Database(path);
    const problem = inspectDatabase(connection, path, true);
    if (problem === undefined) return ok(connection);
    connection.close();
    return err({ code: "database", problem });
  } catch (error) {
    connection?.close();
    return err({
      code: "database",
      problem: { code: "unreadable", path, detail: (error as Error).message },
    });
  }
}
