import type { StoreEvent } from "../../control-plane/store/store-event.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Connection } from "./connection.ts";

/** The committed changes, read through one connection. */
export interface EventLog {
  readonly after: (id: number, limit: number) => Result<readonly StoreEvent[], "gone">;
  readonly last: () => number;
}

/** Reads the changes; one statement each, so that all of an answer is of one moment. */
export function eventLogOn(connection: Connection): EventLog {
  const newest = connection.prepare<[]>("SELECT max(id) AS id FROM events");
  const after = connection.prepare<[number, number]>(
    "SELECT id, key, what, at FROM events WHERE id > ? ORDER BY id LIMIT ?",
  );
  const last = (): number => (newest.get() as { id: number | null }).id ?? 0;
  return {
    after: (id, limit) => {
      const found = after.all(id, limit) as StoreEvent[];
      const [next] = found;
      if (next === undefined ? id !== last() : next.id !== id + 1) return err("gone");
      return ok(found);
    },
    last,
  };
}
