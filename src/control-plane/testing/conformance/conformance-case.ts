import type { Code } from "../../../checks/problem-args.ts";
import type { OperationName } from "../../../model/schema/operations.generated.ts";
import type { Probe } from "./probe.ts";

/**
 * On what ground a behaviour stands. `model`: the API model says it. `documented`: AWS's documentation does.
 * `reported`: somebody kept what the service answered. `inferred`: nobody did; it follows from the others.
 */
export type Ground = "model" | "documented" | "reported" | "inferred";

/** One behaviour of the API: a row of `docs/api.md`, and the test that it holds. */
export interface ConformanceCase {
  readonly operations: readonly OperationName[];
  /** What holds, as one line without a full stop: `a name that is taken: ConflictException`. */
  readonly says: string;
  readonly ground: Ground;
  /** Who says so, where it is not the API model. */
  readonly source?: string;
  /** The check that refuses here, where there is one. */
  readonly check?: Code;
  /** Settings that it holds under, if not the default ones. */
  readonly under?: { readonly quotas?: "aws" };
  /** Throws where it does not hold. The mesh `shop` of the samples is there. */
  readonly holds: (probe: Probe) => Promise<void>;
}
