import type { Database } from "./database.ts";
import type { Locks } from "./design-lock.ts";
import type { KeyValueStorage } from "./tail.ts";
import type { VersionCounts } from "./versions/version-row.ts";

/** What the kept designs need of the browser. */
export interface Environment {
  readonly database: Database;
  /** `localStorage`; undefined where the browser refuses it. */
  readonly storage: KeyValueStorage | undefined;
  /** `navigator.locks`; undefined on a page that is not on a secure origin. */
  readonly locks: Locks | undefined;
  readonly channel: (name: string) => BroadcastChannel;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new text that nobody else has: 16 letters and digits. */
  readonly token: () => string;
  /** Folds the journal of a design, away from the page. */
  readonly compact: (id: string) => void;
  /** What changed between two versions, given as their bytes, away from the page; undefined where that is not known. */
  readonly countVersions: (before: Uint8Array, after: Uint8Array) => Promise<VersionCounts | undefined>;
}
