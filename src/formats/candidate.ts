import type { Resource } from "../model/design/resource.ts";
import type { TaskGroup } from "../model/design/task-group.ts";
import type { Kind } from "../model/kinds/kind.ts";
import type { Format } from "./format.ts";

/** Where a resource was read from. */
export interface CandidateSource {
  readonly file: string;
  readonly format: Format;
  /** Where the file holds JSON: pointer of the resource in it; empty for the whole of it, and for other files. */
  readonly pointer: string;
  /** JSON pointer of its spec in the file: `pointer` itself where the file holds the bare members of a spec. */
  readonly spec: string;
  readonly line: number;
  readonly column: number;
}

/** Why something is proposed that the file does not say. */
export type ProposalReason =
  | "shape"
  | "shape and file name"
  | "file name"
  | "only mesh of the design"
  | "only mesh of the import"
  | "only parent in the mesh"
  | "as when it was opened before";

export interface Proposal<T> {
  readonly value: T;
  readonly reason: ProposalReason;
}

/** What could be meant where the file does not say it; nothing of it counts before it is confirmed. */
export interface Proposals {
  readonly kind?: Proposal<Kind>;
  /** The kinds that fit equally well, where more than one does; in the order of `KINDS`. */
  readonly kinds?: readonly Kind[];
  readonly mesh?: Proposal<string>;
  readonly parent?: Proposal<string>;
  readonly name?: Proposal<string>;
}

/** A resource as read, before it has a place in a design: plain data, what the file says and no more. */
export interface Candidate {
  readonly kind?: Kind;
  readonly mesh?: string;
  readonly owner?: string;
  /** Virtual router or gateway; may be known where the kind is not. */
  readonly parent?: string;
  readonly name?: string;
  readonly resource: Resource;
  readonly source: CandidateSource;
  /** Line of each leaf of `resource`, by JSON pointer from the resource: `/spec/listeners/0/portMapping/port`. */
  readonly lines: { readonly [pointer: string]: number };
  readonly proposed: Proposals;
}

/** A task group that a file links to a virtual node or gateway, before that has a place in a design. */
export interface TaskGroupLink {
  readonly group: TaskGroup;
  /** What the file says of the node or gateway; without a mesh it is the one of that name that the import has. */
  readonly to: {
    readonly kind: "virtualNode" | "virtualGateway";
    readonly mesh?: string;
    readonly owner?: string;
    readonly name: string;
  };
}
