import type { JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import type { Resource } from "../model/design/resource.ts";
import type { Ref, ResourceId } from "../model/reference/ref.ts";
import { validateShape } from "../model/schema/validate-shape.ts";
import type { RefusalReason } from "./plan.ts";
import { specsEqual, tagsOf } from "./semantic-equal.ts";
import { type SentResource, sentResource } from "./sent-resource.ts";

/** The spec that a resource has at one time, undefined while it does not exist. */
export type Version = JsonObject | undefined;

/** A resource while a plan is made. Internal to planning, and changed in place there. */
export interface PlanItem {
  readonly id: ResourceId;
  readonly ref: Ref;
  readonly before: Resource | undefined;
  readonly after: SentResource | undefined;
  /** What the plan is asked to do with its spec. */
  readonly want: "create" | "update" | "delete" | "keep";
  readonly tagsDiffer: boolean;
  /**
   * The specs it goes through: first the target's, last the one that it ends with. One alone where nothing
   * is done; three where it is deleted and created again.
   */
  versions: Version[];
  /** Why what is wanted is not done. */
  refusal?: RefusalReason;
  /** Wanted is its deletion, and deletions are off. */
  deletionOff?: true;
  /** For three versions: what it makes way for. */
  around?: readonly ResourceId[];
}

export function planItem(
  id: ResourceId,
  ref: Ref,
  before: Resource | undefined,
  inDesign: Resource | undefined,
): PlanItem {
  const after = inDesign === undefined ? undefined : sentResource(ref, inDesign);
  const base = { id, ref, before, after, tagsDiffer: false };
  if (before === undefined) {
    if (after === undefined) return { ...base, want: "keep", versions: [undefined] };
    return { ...base, want: "create", versions: [undefined, after.spec] };
  }
  if (after === undefined) return { ...base, want: "delete", versions: [before.spec, undefined] };
  const tagsDiffer = haveOtherTags(before, after);
  if (specsEqual(ref, before.spec, after.spec)) {
    return { ...base, tagsDiffer, want: "keep", versions: [before.spec] };
  }
  return { ...base, tagsDiffer, want: "update", versions: [before.spec, after.spec] };
}

/** Tags that the API would not take count as other ones, so that they are refused and not passed over. */
function haveOtherTags(before: Resource, after: SentResource): boolean {
  const { tags } = after;
  if (tags !== undefined && validateShape("TagList", tags).length > 0) return true;
  return !jsonEqual(Object.fromEntries(tagsOf(before)), Object.fromEntries(tagsOf(after)));
}

/** Leaves the resource as the target has it. */
export function refuse(item: PlanItem, reason: RefusalReason): void {
  item.refusal = reason;
  item.versions = item.versions.slice(0, 1);
}

export function isMoving(item: PlanItem): boolean {
  return item.versions.length > 1;
}

/** The spec that the resource ends with. */
export function lastVersion(item: PlanItem): Version {
  return item.versions.at(-1);
}
