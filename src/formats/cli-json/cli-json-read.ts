import type { Candidate } from "../candidate.ts";
import type { Notice } from "../notice.ts";

/** What was read from one JSON value in a form of the AWS CLI. */
export interface CliJsonRead {
  readonly candidates: readonly Candidate[];
  readonly notices: readonly Notice[];
}
