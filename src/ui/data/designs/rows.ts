import type { HistoryState } from "../../../editor/history.ts";
import type { JournalEntry } from "../../../editor/journal-entry.ts";
import type { DesignSettings, Placement } from "../../../model/design/design.ts";
import type { Group, Member } from "../../../model/design/group.ts";
import type { Note } from "../../../model/design/note.ts";
import type { Origin } from "../../../model/design/origin.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { TaskGroups } from "../../../model/design/task-group.ts";
import type { ValueSet } from "../../../model/design/value-set.ts";
import type { PackedEntry } from "./packed-entry.ts";

/** What the list of designs shows, and who may write the design: one row a design. */
export interface DesignRow {
  readonly id: string;
  readonly name: string;
  /** Name of the first mesh; empty where the design holds none. */
  readonly mesh: string;
  /** How many resources it has, the meshes themselves not counted. */
  readonly resources: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** When it was removed; it is kept for 30 days. */
  readonly removedAt?: number;
  /** Name of the file on disk that this is the browser's state of; such a design is not listed. */
  readonly file?: string;
  /** The last entry that is stored, in the snapshot or in the journal. */
  readonly seq: number;
  /** The connection that may write; each one claims the design under a token of its own. */
  readonly writer: string;
}

/** A whole design up to and with entry `seq`, and its history. */
export interface SnapshotRow {
  readonly id: string;
  readonly seq: number;
  readonly design: StoredDesign;
  readonly history: HistoryState;
}

/** The collections of a design as plain JSON, records by id. */
export interface StoredDesign {
  readonly resources: { readonly [id: string]: Resource };
  readonly positions: { readonly [id: string]: Placement };
  readonly settings: { readonly [id: string]: DesignSettings };
  readonly valueSets: { readonly [id: string]: ValueSet };
  readonly taskGroups: { readonly [id: string]: TaskGroups };
  readonly origins: { readonly [id: string]: Origin };
  readonly groups: { readonly [id: string]: Group };
  readonly members: { readonly [id: string]: Member };
  readonly notes: { readonly [id: string]: Note };
}

/** One entry of the journal. */
export interface JournalRow {
  readonly id: string;
  /** Numbers the entries of a design from 1, without a gap. */
  readonly seq: number;
  readonly writer: string;
  readonly entry: JournalEntry | PackedEntry;
}

/** Data that could not be read, set aside as it was before anything else was written. */
export interface AsideRow {
  readonly design: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
  readonly data: unknown;
}
