import type { JsonObject } from "../lib/json.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { OPERATIONS } from "../model/schema/operations.generated.ts";
import { type Violation, validateShape } from "../model/schema/validate-shape.ts";
import type { Constraint } from "./constraints.ts";
import { namesFor } from "./operation-input.ts";
import type { RefusalReason } from "./plan.ts";
import { isMoving, lastVersion, type PlanItem, refuse } from "./plan-item.ts";

/** Refuses what cannot be sent, whatever else the plan does. */
export function refuseUnfit(item: PlanItem): void {
  if (item.want === "keep" && !item.tagsDiffer) return;
  // API documentation of shared meshes: only the mesh owner modifies or deletes the mesh itself.
  if (item.ref.kind === "mesh" && item.ref.owner !== undefined) {
    refuse(item, { code: "mesh-of-another-account" });
    return;
  }
  const violations = violationsOf(item);
  if (violations.length > 0) refuse(item, { code: "does-not-match-shape", violations });
}

function violationsOf(item: PlanItem): Violation[] {
  if (item.after === undefined) return [];
  const tags = item.after.tags ?? [];
  const ofTags = item.tagsDiffer ? validateShape("TagList", tags, "/tags") : [];
  if (item.want !== "create" && item.want !== "update") return ofTags;
  const operation = kindDefinition(item.ref.kind).operations[item.want];
  const names = namesFor(operation, item.ref);
  const input: JsonObject =
    item.want === "create" ? { ...names, spec: item.after.spec, tags } : { ...names, spec: item.after.spec };
  return [...validateShape(OPERATIONS[operation].input, input), ...ofTags];
}

/**
 * Refuses, until nothing more follows, what would leave a state that the API does not accept: what needs a
 * resource that is not there, is refused or is not deleted, and the deletion of what is still used.
 */
export function refuseWhatFollows(constraints: readonly Constraint[]): void {
  let again = true;
  while (again) {
    again = false;
    for (const constraint of constraints) {
      const { members, holds } = constraint;
      if (!members.some(isMoving) || holds(...members.map(lastVersion))) continue;
      if (constraint.rule === "presence" ? refusePresence(constraint) : refusePorts(constraint)) again = true;
    }
  }
}

/** True where something was refused. */
function refusePresence({ members: [item, needed] }: Constraint): boolean {
  if (item === undefined || needed === undefined) return false;
  if (isMoving(needed)) {
    refuse(needed, held(item) ?? { code: "still-used", by: item.id });
  } else {
    refuse(item, held(needed) ?? missing(item, needed));
  }
  return true;
}

function missing(item: PlanItem, needed: PlanItem): RefusalReason {
  if (needed.ref.kind === "mesh") return { code: "mesh-missing", mesh: needed.id };
  if (kindDefinition(item.ref.kind).parent?.kind === needed.ref.kind && needed.ref.name === item.ref.parent) {
    return { code: "parent-missing", parent: needed.id };
  }
  return { code: "reference-missing", to: needed.id };
}

/** What the design itself gets wrong is left to the checks and to the API: only what follows is refused. */
function refusePorts({ members }: Constraint): boolean {
  const blocker = members.find((member) => held(member) !== undefined);
  const reason = blocker === undefined ? undefined : held(blocker);
  if (reason === undefined) return false;
  for (const member of members.filter(isMoving)) refuse(member, reason);
  return true;
}

/** Why others cannot count on what was wanted of this item; undefined where it is done. */
function held(item: PlanItem): RefusalReason | undefined {
  if (item.deletionOff === true) return { code: "needs-deletion", of: item.id };
  return item.refusal === undefined ? undefined : { code: "waits-for", on: item.id };
}
