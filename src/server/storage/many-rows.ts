import type Database from "libsql";
import type { Connection } from "./connection.ts";

/** Rows that one statement takes at most: those of so many requests at once. */
const ROWS = 16;

type Values = readonly (string | number)[];

/**
 * Writes rows by as few statements as may be: handing a row to SQLite costs more than what SQLite does with it.
 * `before` ends with VALUES, a row has `width` values, `after` follows the rows. Gives the row id of the last one.
 */
export function manyRows(
  connection: Connection,
  before: string,
  width: number,
  after = "",
): (rows: readonly Values[]) => number | undefined {
  const row = `(${Array.from({ length: width }, () => "?").join(", ")})`;
  const statements = new Map<number, Database.Statement<Values>>();
  const statementFor = (count: number): Database.Statement<Values> => {
    let statement = statements.get(count);
    if (statement === undefined) {
      const rows = Array.from({ length: count }, () => row).join(", ");
      statement = connection.prepare<Values>(`${before} ${rows} ${after}`);
      statements.set(count, statement);
    }
    return statement;
  };
  return (rows) => {
    let last: number | undefined;
    for (let from = 0; from < rows.length; from += ROWS) {
      const part = rows.slice(from, from + ROWS);
      last = Number(statementFor(part.length).run(part.flat()).lastInsertRowid);
    }
    return last;
  };
}
