import type { Connection } from "./connection.ts";
import type { DatabaseProblem } from "./database-problem.ts";
import { MIGRATIONS } from "./migrations/registry.ts";

/**
 * What is against using an open database; an empty one is no problem. It changes nothing. `whole`: every page is
 * looked at, which takes longer the more there are.
 */
export function inspectDatabase(
  connection: Connection,
  path: string,
  whole: boolean,
): DatabaseProblem | undefined {
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const ours = tables.some((row) => (row as { name: string }).name === "meshwright_schema");
  if (tables.length > 0 && !ours) {
    return { code: "not-ours", path, detail: "it holds tables of another program" };
  }
  const version = ours ? schemaVersion(connection) : 0;
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  if (version > newest) {
    return { code: "newer", path, detail: `its schema is version ${version}, this program knows ${newest}` };
  }
  if (!whole) return undefined;
  const [check] = connection.prepare("PRAGMA quick_check(1)").all() as { quick_check?: string }[];
  if (check?.quick_check !== "ok") {
    return { code: "unreadable", path, detail: `the check says ${check?.quick_check ?? "nothing"}` };
  }
  return undefined;
}

/** The version of our schema that a database has. */
export function schemaVersion(connection: Connection): number {
  const row = connection.prepare("SELECT max(version) AS version FROM meshwright_schema").get();
  return (row as { version: number | null } | undefined)?.version ?? 0;
}
