import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { err, ok, type Result } from "../../../lib/result.ts";
import type { AsideRow, DesignRow, JournalRow, SnapshotRow } from "./rows.ts";
import type { ContentRow, VersionRow } from "./versions/version-row.ts";

interface Schema extends DBSchema {
  designs: { key: string; value: DesignRow };
  snapshots: { key: string; value: SnapshotRow };
  journal: { key: [string, number]; value: JournalRow };
  aside: { key: number; value: AsideRow };
  versions: { key: [string, string]; value: VersionRow };
  contents: { key: [string, string]; value: ContentRow };
}

export type Database = IDBPDatabase<Schema>;

/** Why the browser's storage cannot be used: one sentence, and what to do. */
export interface StorageProblem {
  readonly code: "storage-blocked" | "storage-newer" | "storage-failed";
  readonly reason: string;
}

const VERSION = 2;

/** Opens the database of the browser in which the designs are kept; makes it where there is none. */
export async function openDatabase(name: string): Promise<Result<Database, StorageProblem>> {
  try {
    const database = await openDB<Schema>(name, VERSION, {
      upgrade(db, before) {
        if (before < 1) {
          db.createObjectStore("designs", { keyPath: "id" });
          db.createObjectStore("snapshots", { keyPath: "id" });
          db.createObjectStore("journal", { keyPath: ["id", "seq"] });
          db.createObjectStore("aside", { autoIncrement: true });
        }
        db.createObjectStore("versions", { keyPath: ["design", "id"] });
        db.createObjectStore("contents", { keyPath: ["design", "key"] });
      },
      // A newer Meshwright in another tab wants to upgrade: this tab makes room, and says so when it writes next.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    });
    return ok(database);
  } catch (reason) {
    return err(storageProblem(reason));
  }
}

/** The keys of all entries of one design, or of those up to and with `seq`. */
export function entriesOf(id: string, seq = Number.POSITIVE_INFINITY): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, seq]);
}

/** The keys of all versions of one design, and of their contents. */
export function versionsOf(design: string): IDBKeyRange {
  return IDBKeyRange.bound([design], [design, []]);
}

/** What went wrong in the browser's storage, in words. */
export function storageProblem(reason: unknown): StorageProblem {
  const name = reason instanceof DOMException || reason instanceof Error ? reason.name : "";
  if (name === "VersionError") {
    return {
      code: "storage-newer",
      reason: "A newer Meshwright keeps designs in this browser. Reload the page to get it.",
    };
  }
  if (name === "QuotaExceededError") {
    return {
      code: "storage-failed",
      reason: "The storage of this browser is full. Free some space, or save the design as a file.",
    };
  }
  if (name === "SecurityError" || name === "NotAllowedError") {
    return {
      code: "storage-blocked",
      reason: "This browser does not let the page store anything. Allow site data for it.",
    };
  }
  if (name === "InvalidStateError" || name === "AbortError") {
    return {
      code: "storage-failed",
      reason: "The storage of this browser was closed. Reload the page; what you drew is kept until then.",
    };
  }
  const detail = reason instanceof Error && reason.message !== "" ? ` (${reason.message})` : "";
  return { code: "storage-failed", reason: `The storage of this browser did not answer${detail}.` };
}
