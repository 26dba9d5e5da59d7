import type { Placement } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { CandidateSource, Proposals } from "../candidate.ts";
import type { Notice, RefPart } from "../notice.ts";
import type { FieldChange } from "./field-changes.ts";

/** What the user says of a candidate where its file does not; it never overrides the file. */
export interface ImportAnswer {
  readonly kind?: Kind;
  readonly mesh?: string;
  readonly parent?: string;
  readonly name?: string;
  /** Leave this one out. */
  readonly skip?: boolean;
}

/** By the index of the candidate; the resources of designs follow the candidates, by file and id. */
export type ImportAnswers = { readonly [candidate: number]: ImportAnswer };

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
  /** The import holds another resource of the same id with other content. */
  | "conflicting"
  /** The same resource is read from another file of the import, or the user leaves it out. */
  | "left";

export interface ImportRow {
  /** Index for `ImportAnswers`; absent for a mesh that is added because it is missing. */
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
  /** As it would stand in the design. */
  readonly resource: Resource;
  readonly source?: CandidateSource;
  /** Where `changed`: pointers from the resource (`/spec/…`, `/tags/…`), before and after. */
  readonly fields: readonly FieldChange[];
  /** Where `conflicting` or `left` because of another: the files that hold it too. */
  readonly also: readonly string[];
}

/** What an import would do, row by row, before anything is done. Plain data. */
export interface ImportPreview {
  readonly rows: readonly ImportRow[];
  /** Those of reading, and those of this import. */
  readonly notices: readonly Notice[];
  /** Where cards stand in designs that are brought in. */
  readonly positions: { readonly [id: ResourceId]: Placement };
  /** Resources of the meshes touched that the import does not hold: they go if it replaces. */
  readonly notInImport: readonly ResourceId[];
}
