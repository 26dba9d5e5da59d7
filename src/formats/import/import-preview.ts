import type { Json } from "../../lib/json.ts";
import type { Placement } from "../../model/design/design.ts";
import type { Origin } from "../../model/design/origin.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { TaskGroups } from "../../model/design/task-group.ts";
import type { ValueSet } from "../../model/design/value-set.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { CandidateSource, Proposals } from "../candidate.ts";
import type { Notice, RefPart } from "../notice.ts";
import type { FieldChange } from "./field-changes.ts";
import type { MergedDrawing } from "./merge-drawing.ts";

/** What the user says of a candidate where its file does not; it never overrides the file. */
export interface ImportAnswer {
  readonly kind?: Kind;
  readonly mesh?: string;
  /** Account (12 digits) that owns the mesh, where it is shared with ours. */
  readonly owner?: string;
  readonly parent?: string;
  readonly name?: string;
  /** Leave this one out. */
  readonly skip?: boolean;
}

/** Whose value a conflict takes: that of a candidate, or the one that the design has now. */
export type ChoiceSource = number | "design";

/**
 * What the user says: of a candidate by its index (the resources of designs follow the candidates, by file
 * and id), and of conflicts.
 */
export interface ImportAnswers {
  readonly [candidate: number]: ImportAnswer;
  /** Conflicts settled one by one, by resource and pointer of the conflict. */
  readonly settled?: { readonly [id: ResourceId]: { readonly [pointer: string]: ChoiceSource } };
  /** Take all from this file, or from the first of these that has a say, where `settled` says nothing. */
  readonly preferred?: string | readonly string[];
  /** Remove resources that the files held when they were opened before, and hold no longer: all, or these. */
  readonly removeGone?: true | readonly ResourceId[];
}

export interface ImportOptions {
  /** Also add a mesh where resources of the import are in one that nobody defines. Off where absent. */
  readonly addMissingMeshes?: boolean;
}

/** What an import would do with one resource. */
export type ImportState =
  | "added"
  | "changed"
  | "same"
  /** Kind, mesh, parent or name are not known yet. */
  | "incomplete"
  /** Sources give different values for a field, and nobody has chosen one. */
  | "conflicting"
  /** It is part of the row of another candidate, or the user leaves it out. */
  | "left"
  /** The files opened again held it, and hold it no longer; it goes where `removed` says so. */
  | "gone";

/** What one source says of a resource. */
export interface ImportPart {
  /** Absent for a source that was opened before and is not in this import. */
  readonly candidate?: number;
  readonly file: string;
  /** Name of the format. */
  readonly format: string;
  readonly line?: number;
}

/** One of the values that a conflict has. */
export interface ConflictChoice {
  /** Absent: who says so has no such field. */
  readonly value?: Json;
  /** Whose value it is: name it in `settled`. */
  readonly candidate: ChoiceSource;
  /** Absent for the design's own value, as edited here. */
  readonly file?: string;
  readonly line?: number;
  /** Other sources that say the same; each may be named in `settled` too. */
  readonly also: readonly ImportPart[];
}

/** A field for which there are different values. */
export interface ImportConflict {
  /**
   * From the resource (`/spec/…`, `/tags/…`), as it stands when the items of all sources are put together;
   * the same before and after it is settled.
   */
  readonly pointer: string;
  /** At least two; that of the design first, then in the order of the sources. */
  readonly choices: readonly ConflictChoice[];
  /** The value that is likely meant: the known one beside a hole that it could fill. Nothing of it counts before it is chosen. */
  readonly proposed?: ChoiceSource;
  /** Whose value was chosen. */
  readonly settled?: ChoiceSource;
}

export interface ImportRow {
  /** Index for `ImportAnswers`; absent for a mesh that is added because it is missing, and for what is gone. */
  readonly candidate?: number;
  readonly state: ImportState;
  /** Where the file and the answers say all of it. */
  readonly id?: ResourceId;
  readonly kind?: Kind;
  readonly mesh?: string;
  readonly owner?: string;
  readonly parent?: string;
  readonly name?: string;
  readonly missing: readonly RefPart[];
  readonly proposed: Proposals;
  /** As it would stand in the design; a field in conflict has the first of its values until it is settled. */
  readonly resource: Resource;
  readonly source?: CandidateSource;
  /** Where `changed`: pointers from the resource (`/spec/…`, `/tags/…`), before and after. */
  readonly fields: readonly FieldChange[];
  /** Other files that hold it too. */
  readonly also: readonly string[];
  /** All that say something of it, this one first; empty in the rows that are `left`. */
  readonly parts: readonly ImportPart[];
  /** Settled or not. The row is `conflicting` until each is settled. */
  readonly conflicts: readonly ImportConflict[];
  /** Compared with what its files said when they were opened before: `fields` is what they changed since. */
  readonly since?: true;
  /** Where `gone`: the user wants it removed. */
  readonly removed?: true;
}

/** A file of the import that holds resources. */
export interface ImportSource {
  readonly file: string;
  readonly format: string;
  /** How many. */
  readonly resources: number;
  /** The path under which it was opened before, where it was. */
  readonly openedBefore?: string;
  /** Fields that the file itself changed since it was opened before; 0 where it was not. */
  readonly fieldsChanged: number;
}

/** What an import would do, row by row, before anything is done. Plain data. */
export interface ImportPreview {
  /** One for each candidate, in their order; then missing meshes; then what is gone. */
  readonly rows: readonly ImportRow[];
  /** Those of reading, and those of this import. */
  readonly notices: readonly Notice[];
  /** In the order of the files given. */
  readonly sources: readonly ImportSource[];
  /** Where cards stand in designs that are brought in. */
  readonly positions: { readonly [id: ResourceId]: Placement };
  /** Where each resource of the import comes from, as it would be kept beside the design. */
  readonly origins: { readonly [id: ResourceId]: Origin };
  /** The task groups of nodes and gateways for which the import changes them; none in `groups`: they go. */
  readonly taskGroups: { readonly [id: ResourceId]: TaskGroups };
  /** Value sets of designs that are brought in, with the values that the design has already. */
  readonly valueSets: { readonly [name: string]: ValueSet };
  /** Groups and notes of designs that are brought in. */
  readonly drawing: MergedDrawing;
  /** Resources of the meshes touched that the import does not hold: they go if it replaces. */
  readonly notInImport: readonly ResourceId[];
}
