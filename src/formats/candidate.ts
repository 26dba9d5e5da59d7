import type { Resource } from "../model/design/resource.ts";
import type { Kind } from "../model/kinds/kind.ts";

/** Where a resource was read from. */
export interface CandidateSource {
  readonly file: string;
  /** JSON pointer in the file; empty for the whole of it. */
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
  | "only parent in the mesh";

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
  readonly proposed: Proposals;
}
