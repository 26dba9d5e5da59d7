import type { Result } from "../../lib/result.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import type { StoreEvent } from "./store-event.ts";
import type { ResourceText, StoredResource, StoredRow } from "./stored-resource.ts";
import type { StoredToken } from "./stored-token.ts";

/** Keys with this prefix, from the first one after `after` (itself not included), at most `limit`. */
export interface KeyRange {
  readonly prefix: string;
  readonly after?: string;
  readonly limit: number;
}

/** Keys of one kind (of all kinds without it), from the first one after `after`, at most `limit`. */
export interface ReferrerRange {
  readonly kind?: Kind;
  readonly after?: string;
  readonly limit: number;
}

export interface StoreReader {
  get(key: string): Promise<StoredResource | undefined>;
  /** The same with its spec as JSON text: cheaper where nobody looks into it. */
  text(key: string): Promise<ResourceText | undefined>;
  /** Whether something is under the key: cheaper still. */
  has(key: string): Promise<boolean>;
  /** In the order of the keys, by code unit. */
  list(range: KeyRange): Promise<readonly StoredResource[]>;
  /** The same records as rows: cheaper, as their specs are not read. */
  rows(range: KeyRange): Promise<readonly StoredRow[]>;
  /** What was kept under a client token within `TOKEN_LIFE`. */
  token(token: string): Promise<StoredToken | undefined>;
}

export interface StoreWriter extends StoreReader {
  /**
   * Keys of the records whose specs name the resource `key`, in order by code unit; nothing need be under `key`.
   * Its cost does not grow with the number of records, but for the first time that it is asked.
   */
  referrers(key: string, range: ReferrerRange): Promise<readonly string[]>;
  /** Adds the record or replaces the one under that key. */
  put(key: string, record: StoredResource): Promise<void>;
  /** Removes the record; none under that key is no error. */
  delete(key: string): Promise<void>;
  /** Keeps something under a client token, or replaces what was kept under it. */
  putToken(token: string, kept: StoredToken): Promise<void>;
}

/**
 * Durable, ordered records under the ids of their refs, which are printable ASCII. Every implementation
 * passes the suite in `testing/store-contract.ts`.
 *
 * A body awaits nothing but the reader or writer that it was given: a store may hold other requests
 * back while it runs. A body that throws leaves no trace, and its promise rejects with the same error.
 */
export interface Store {
  /** Sees all writes whose promise has resolved, and nothing half done. */
  read<T>(body: (reader: StoreReader) => Promise<T>): Promise<T>;
  /** Bodies run one after another. The promise resolves when what was written survives a power cut. */
  write<T>(body: (writer: StoreWriter) => Promise<T>): Promise<T>;
  /**
   * The committed changes after the one with the id `after`, oldest first, at most `limit`: one for each `put`,
   * and for each `delete` of a record that was there. `gone` where the change after that one is no longer kept,
   * and where no change had that id (the store was put back from a copy).
   */
  events(after: number, limit: number): Promise<Result<readonly StoreEvent[], "gone">>;
  /** Id of the newest committed change; where there was none, the number after which they are counted, mostly 0. */
  lastEvent(): Promise<number>;
  /** Tells after each commit that there are new events; gives back what ends it. */
  subscribe(listener: () => void): () => void;
}
