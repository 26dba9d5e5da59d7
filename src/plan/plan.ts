import type { Json, JsonObject } from "../lib/json.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { OperationName } from "../model/schema/operations.generated.ts";
import type { Violation } from "../model/schema/validate-shape.ts";

/** A change put in order: a graph of API operations, and what is not done and why. Plain data. */
export interface Plan {
  /** In an order that respects `dependsOn`; any other such order is as good. */
  readonly steps: readonly Step[];
  /** Resources whose change cannot be asked of the API now. By id. */
  readonly refused: readonly Refusal[];
  /** Kept in the design, never sent: what the API does not know, and `aws:` tags. By id. */
  readonly leftOut: readonly LeftOut[];
  /** Resources that the target has and the design has not, while deletions are off. By id. */
  readonly deletionsOff: readonly ResourceId[];
}

/** `create:route/shop/r/x`: stable from plan to plan, one of its kind for a resource. */
export type StepId = string;

/** What a step does; `create` and `delete` of one resource may stand in one plan (re-creation). */
export type StepAction = "create" | "update" | "delete" | "tag" | "untag";

/** One operation of the API. */
export interface Step {
  readonly id: StepId;
  readonly action: StepAction;
  readonly operation: OperationName;
  readonly target: ResourceId;
  /**
   * The operation's input by the API model's names, without members that the API does not know. The input
   * of `tag` and `untag` has its `resourceArn` only where the ARN was observed; execution asks for it else.
   */
  readonly input: JsonObject;
  readonly reason: StepReason;
  /** Steps of this plan that must be done before this one starts. Sorted. */
  readonly dependsOn: readonly StepId[];
  /** What differs, field by field; for a create or delete one entry for the whole spec. */
  readonly fields: readonly FieldChange[];
  /**
   * What was last seen on the target; execution stops where it is another now. The version alone does not
   * tell: a resource that is created again begins at 1. Without `uid` only versions are compared.
   */
  readonly precondition?: { readonly version: number; readonly uid?: string };
}

/** Why a step is in the plan. */
export type StepReason =
  /** In the design, not on the target. */
  | { readonly code: "new" }
  /** The target's spec differs from the design's. */
  | { readonly code: "changed" }
  /** On the target, not in the design. */
  | { readonly code: "removed" }
  | { readonly code: "tags-changed" }
  /**
   * The resource stays, but the API takes its change only if it is deleted and created again around that
   * of `around`: a router's listener cannot change its protocol under routes of the old type.
   */
  | { readonly code: "recreated"; readonly around: readonly ResourceId[] };

/** One difference. `pointer` starts at the resource: `/spec/listeners/0/portMapping/port`, `/tags/team`. */
export interface FieldChange {
  readonly pointer: string;
  /** Absent where the field is not set. */
  readonly before?: Json;
  readonly after?: Json;
}

export interface Refusal {
  readonly id: ResourceId;
  readonly reason: RefusalReason;
}

/** Why a change is not planned. Everything else of the plan can be executed without it. */
export type RefusalReason =
  /** The draft is not what the API takes (holes, wrong values). Pointers start at the operation's input: `/spec/…`. */
  | { readonly code: "does-not-match-shape"; readonly violations: readonly Violation[] }
  /** The mesh is neither in the design nor on the target. */
  | { readonly code: "mesh-missing"; readonly mesh: ResourceId }
  /** The virtual router of a route or the virtual gateway of a gateway route is in neither. */
  | { readonly code: "parent-missing"; readonly parent: ResourceId }
  /** A provider, target or virtual service that must exist is in neither. */
  | { readonly code: "reference-missing"; readonly to: ResourceId }
  /** It needs the change of another resource, which is refused itself. */
  | { readonly code: "waits-for"; readonly on: ResourceId }
  /** It needs the deletion of another resource, and deletions are off. */
  | { readonly code: "needs-deletion"; readonly of: ResourceId }
  /** It is gone from the design, but the design still uses it. */
  | { readonly code: "still-used"; readonly by: ResourceId }
  /** Only its owner creates, updates or deletes a shared mesh. */
  | { readonly code: "mesh-of-another-account" };

export interface LeftOut {
  readonly id: ResourceId;
  /** From the resource: `/spec/listeners/0/color`; members beside spec and tags: `/color`. */
  readonly pointer: string;
  readonly value: Json;
}

export interface PlanOptions {
  /** Whether what the design lacks is deleted from the target; else it is named in `deletionsOff`. */
  readonly deletions: boolean;
  /** What `readTarget` saw: gives preconditions and the ARNs that tags need. */
  readonly observed?: ReadonlyMap<
    ResourceId,
    { readonly arn: string; readonly version: number; readonly uid?: string }
  >;
  /** Plan only this mesh (id of kind mesh, such as `mesh/shop`) and what is in it. */
  readonly mesh?: ResourceId;
}
