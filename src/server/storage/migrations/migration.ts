import type { Connection } from "../connection.ts";

/** One step of the database's schema. A step that was released never changes; the next one follows it. */
export interface Migration {
  /** 1 for the first; the database then says that it is of this version. */
  readonly version: number;
  readonly sql: string;
  /** Fills what `sql` made from what was there, in the same transaction. */
  readonly fill?: (connection: Connection) => void;
}
