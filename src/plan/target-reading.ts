import type { Design } from "../model/design/design.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { OperationName } from "../model/schema/operations.generated.ts";
import type { AbortSignalLike, ApiError } from "./client.ts";
import type { Observed } from "./observed.ts";

/** Names a mesh on a target; `owner` (12 digits) where it is shared with the caller's account. */
export interface MeshName {
  readonly name: string;
  readonly owner?: string;
}

export interface ReadOptions {
  readonly signal?: AbortSignalLike;
  /** Requests at a time; 6 when absent. */
  readonly concurrency?: number;
}

/** What was read from a target. */
export interface TargetReading {
  /** Specs and tags as the target has them; no positions, no settings. */
  readonly design: Design;
  readonly observed: ReadonlyMap<ResourceId, Observed>;
  /** Meshes that were asked for and are not there, by id. */
  readonly absent: readonly ResourceId[];
}

/** Nothing was read into a design: which request failed, for what, and why. */
export interface ReadFailure {
  readonly code: "api-error" | "unexpected-answer" | "stopped";
  readonly operation: OperationName;
  /** The resource that could not be read, or in which the list that could not be read stands. */
  readonly at?: ResourceId;
  readonly error: ApiError;
}
