import { Referrers } from "../../control-plane/store/referrers.ts";
import type { Connection } from "./connection.ts";

/** Who names whom in the database. It is read once it is asked for: most programs that write never ask. */
export interface ReferrersOn {
  /** As it is now, for the transaction that runs. */
  readonly current: () => Referrers;
  /** A record was written or removed. The lists are asked for only where somebody has asked who names whom. */
  readonly note: (key: string, before: () => readonly string[], now: () => readonly string[]) => void;
  /** Something that was noted was undone. */
  readonly forget: () => void;
}

/** Keys between two blanks, as the column `names` holds them; they are percent-encoded. */
const BLANK = " ";

/** The column `names` for a record that names these keys. */
export function namesColumn(keys: readonly string[]): string {
  return keys.join(BLANK);
}

export function referrersOn(connection: Connection): ReferrersOn {
  // Another process that has the database open may write to it.
  const foreign = connection.prepare<[]>("PRAGMA data_version").raw();
  const named = connection.prepare<[]>("SELECT key, names FROM resources WHERE names <> ''").raw();
  let known: { readonly version: number; readonly referrers: Referrers } | undefined;

  return {
    current: () => {
      const [version] = foreign.get() as [number];
      if (known?.version !== version) {
        const referrers = new Referrers();
        for (const [key, names] of named.all() as [string, string][]) {
          referrers.set(key, [], names.split(BLANK));
        }
        known = { version, referrers };
      }
      return known.referrers;
    },
    note: (key, before, now) => known?.referrers.set(key, before(), now()),
    forget: () => {
      known = undefined;
    },
  };
}
