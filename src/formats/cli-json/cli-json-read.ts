import type { Candidate } from "../candidate.ts";
import type { Notice } from "../notice.ts";
import type { FieldAccount } from "../reader.ts";

/** What was read from one JSON value in a form of the AWS CLI. */
export interface CliJsonRead {
  readonly candidates: readonly Candidate[];
  readonly notices: readonly Notice[];
  readonly fields: Pick<FieldAccount, "resources" | "read" | "kept" | "lost">;
}
