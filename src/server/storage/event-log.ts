import type { StoreEvent } from "../../control-plane/store/store-event.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Connection } from "./connection.ts";

/** The changes that are on the disk, read through one connection. */
export interface EventLog {
  readonly after: (id: number, limit: number) => Result<readonly StoreEvent[], "gone">;
  readonly last: () => number;
  /** What comes after the change with this id is told once it is on the disk: until then a power cut may take it back. */
  readonly hold: (last: number) => void;
  /** All that is committed now is on the disk. */
  readonly release: () => void;
}

/** Reads the changes; one statement each, so that all of an answer is of one moment. */
export function eventLogOn(connection: Connection): EventLog {
  const newest = connection.prepare<[]>("SELECT max(id) AS id FROM events");
  const after = connection.prepare<[number, number, number]>(
    "SELECT id, key, what, at FROM events WHERE id > ? AND id <= ? ORDER BY id LIMIT ?",
  );
  /** Id of the last change before those that are held. */
  let held: number | undefined;
  const committed = (): number => (newest.get() as { id: number | null }).id ?? 0;
  const last = (): number => held ?? committed();
  return {
    after: (id, limit) => {
      const until = last();
      const found = after.all(id, until, limit) as StoreEvent[];
      const [next] = found;
      if (next === undefined ? id !== until : next.id !== id + 1) return err("gone");
      return ok(found);
    },
    last,
    hold: (last) => {
      held ??= last;
    },
    release: () => {
      held = undefined;
    },
  };
}
