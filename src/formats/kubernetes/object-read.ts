import type { Candidate } from "../candidate.ts";
import type { Notice } from "../notice.ts";
import type { FieldAccount } from "../reader.ts";

/** What was read of one object of App Mesh. */
export interface ObjectRead {
  readonly candidates: readonly Candidate[];
  /** On the object, and on single fields of it. */
  readonly notices: readonly Notice[];
  readonly counts: Pick<FieldAccount, "read" | "kept" | "lost">;
  /** Parts that Kubernetes keeps and a design does not. */
  readonly leftOut: readonly { readonly member: string; readonly at: number }[];
  /** What the files do not say and was taken for granted; told once a file. */
  readonly assumed: {
    readonly mesh?: string;
    readonly gateway?: string;
    readonly namespace?: true;
    /** How many references lead to what is not among the files. */
    readonly references?: number;
  };
}
