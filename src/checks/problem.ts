import type { ResourceId } from "../model/reference/ref.ts";
import type { Code, ProblemArgs } from "./problem-args.ts";

/**
 * `error`: an App Mesh API would refuse it, so Apply waits. `warning`: it works otherwise than it reads.
 * `info`: good to know.
 */
export type Severity = "error" | "warning" | "info";

/** Where a problem is. */
export interface ProblemPlace {
  readonly id: ResourceId;
  /**
   * JSON pointer from the resource: `/spec/listeners/0/portMapping/port`, `/tags/1/key`, `/extra/awsName`.
   * `/name`, `/mesh`, `/parent` and `/owner` are the parts of its ref. What is missing is named by the place where it belongs.
   */
  readonly pointer: string;
}

/** What one rule found in one place. `problemText` makes text of it. */
export type Problem = { readonly [C in Code]: ProblemOf<C> }[Code];

export interface ProblemOf<C extends Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly at: ProblemPlace;
  readonly args: ProblemArgs[C];
}
