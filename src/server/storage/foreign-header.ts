import { closeSync, existsSync, openSync, readSync } from "node:fs";

/**
 * Why a file cannot be a database: SQLite takes one of a few bytes for an empty database and would overwrite
 * it. Undefined for a database, an empty file and none.
 */
export function foreignHeader(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const header = Buffer.alloc(16);
  const file = openSync(path, "r");
  try {
    const length = readSync(file, header, 0, 16, 0);
    if (length === 0 || header.toString("latin1") === "SQLite format 3\0") return undefined;
    return "it does not begin as a SQLite database does";
  } finally {
    closeSync(file);
  }
}
