import type { ResourceId } from "../model/reference/ref.ts";
import type { AbortSignalLike, ApiError } from "./client.ts";
import type { Observed } from "./observed.ts";
import type { Step, StepId } from "./plan.ts";

/** `skipped`: not started, because a step failed or the user stopped. */
export type StepState = "waiting" | "running" | "done" | "failed" | "skipped";

/** Why a step failed. */
export type StepFailure =
  /** The API refused, or could not be reached. */
  | { readonly code: "api-error"; readonly error: ApiError }
  /** Someone changed the resource after the plan was made: read the target again and plan anew. */
  | { readonly code: "changed-on-target"; readonly expected: number; readonly found: number }
  /** Someone deleted the resource and created another one of its name: read the target again and plan anew. */
  | { readonly code: "replaced-on-target" }
  /** The resource to update is not on the target any more. */
  | { readonly code: "gone-from-target" }
  /** The resource to create is there already, and differs. */
  | { readonly code: "exists-on-target" };

export interface StepProgress {
  readonly step: Step;
  readonly state: StepState;
  /** With state `failed`. */
  readonly failure?: StepFailure;
}

export interface ExecuteOptions {
  /** Called whenever a step changes its state, also for those that `done` names. */
  readonly onProgress?: (progress: StepProgress) => void;
  /** When aborted no further step starts; what runs is awaited. */
  readonly signal?: AbortSignalLike;
  /** Steps that an earlier execution of this plan completed: they are not run again. */
  readonly done?: Iterable<StepId>;
  /**
   * Names this execution and those that resume it: 1 to 24 letters, digits, hyphens and underscores that no other has.
   * Creates and updates carry a client token of it then, so that one whose answer was lost counts once.
   */
  readonly run?: string;
  /** Operations at a time; 4 when absent. */
  readonly concurrency?: number;
}

/** What was and was not done. Every step of the plan is in exactly one of the three lists, in plan order. */
export interface Execution {
  readonly outcome: "done" | "failed" | "stopped";
  /** Including those of `ExecuteOptions.done`: give them to the next execution to resume. */
  readonly done: readonly StepId[];
  readonly failed: readonly { readonly id: StepId; readonly failure: StepFailure }[];
  readonly notDone: readonly StepId[];
  /** What the target answered for resources that this execution created or updated. */
  readonly observed: ReadonlyMap<ResourceId, Observed>;
  /** Resources that this execution deleted and did not create again. */
  readonly deleted: ReadonlySet<ResourceId>;
}
