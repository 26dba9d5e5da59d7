import { isJsonArray } from "../lib/json.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import type { Violation } from "../model/schema/validate-shape.ts";
import type { StepFailure } from "./execution.ts";
import type { Plan, RefusalReason, Step } from "./plan.ts";
import type { ReadFailure } from "./target-reading.ts";

/** `virtual node cart`, `route all of cart-router`, `mesh shop`. */
export function describeResourceId(id: ResourceId): string {
  const { kind, name, parent } = refOf(id);
  const title = kindDefinition(kind).title.toLowerCase();
  return parent === undefined ? `${title} ${name}` : `${title} ${name} of ${parent}`;
}

/** One sentence on what a step does, and why where that does not go without saying. */
export function describeStep(step: Step): string {
  const what = describeResourceId(step.target);
  if (step.reason.code === "recreated") {
    const around = step.reason.around.map(describeResourceId).join(" and ");
    return step.action === "delete"
      ? `Delete ${what} for a moment: it is in the way of the change of ${around}.`
      : `Create ${what} again, after the change of ${around}.`;
  }
  switch (step.action) {
    case "create":
      return `Create ${what}.`;
    case "update":
      return `Update ${what}: ${count(step.fields.length, "field")}.`;
    case "delete":
      return `Delete ${what}.`;
    case "tag":
      return `Set ${count(listLength(step, "tags"), "tag")} of ${what}.`;
    case "untag":
      return `Remove ${count(listLength(step, "tagKeys"), "tag")} of ${what}.`;
  }
}

/** How many resources a plan changes in which way; one is counted once. */
export interface PlanCounts {
  readonly create: number;
  /** Also those of which only tags change. */
  readonly update: number;
  readonly delete: number;
  /** Deleted for a moment and created again. */
  readonly recreate: number;
}

export function countPlan(plan: Plan): PlanCounts {
  const ways = new Map<ResourceId, keyof PlanCounts>();
  for (const { target, action, reason } of plan.steps) {
    if (reason.code === "recreated") ways.set(target, "recreate");
    else ways.set(target, action === "create" || action === "delete" ? action : "update");
  }
  const of = (way: keyof PlanCounts): number => [...ways.values()].filter((other) => other === way).length;
  return { create: of("create"), update: of("update"), delete: of("delete"), recreate: of("recreate") };
}

/** `3 to create, 1 to update, 2 to delete`; what there is none of is left out. */
export function summarizePlan(plan: Plan): string {
  const counts = countPlan(plan);
  const parts = [
    [counts.create, "to create"],
    [counts.update, "to update"],
    [counts.delete, "to delete"],
    [counts.recreate, "to delete and create again"],
    [plan.deletionsOff.length, "left, as deletions are off"],
    [plan.refused.length, "not possible yet"],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, text]) => `${n} ${text}`);
  return told.length === 0 ? "Nothing to do: the target holds this design" : told.join(", ");
}

/** Why a resource is left out of a plan, and what to do. */
export function describeRefusal(id: ResourceId, reason: RefusalReason): string {
  const what = capital(describeResourceId(id));
  switch (reason.code) {
    case "does-not-match-shape": {
      const [first] = reason.violations;
      const more = reason.violations.length > 1 ? `, and ${reason.violations.length - 1} more` : "";
      return `${what} is not ready: ${first === undefined ? "" : describeViolation(first)}${more}. Correct it in the design.`;
    }
    case "mesh-missing":
      return `${what}: ${describeResourceId(reason.mesh)} is neither in the design nor on the target. Add the mesh to the design.`;
    case "parent-missing":
      return `${what}: ${describeResourceId(reason.parent)} is neither in the design nor on the target. Add it to the design.`;
    case "reference-missing":
      return `${what} names ${describeResourceId(reason.to)}, which is neither in the design nor on the target. Define it, or choose another.`;
    case "waits-for":
      return `${what} waits for ${describeResourceId(reason.on)}, which is not possible yet.`;
    case "needs-deletion":
      return `${what} needs ${describeResourceId(reason.of)} to be deleted. Turn deletions on.`;
    case "still-used":
      return `${what} stays: ${describeResourceId(reason.by)} still uses it.`;
    case "mesh-of-another-account":
      return `${what} belongs to another account: only its owner can change it.`;
  }
}

/** Why a step failed, and what to do. */
export function describeFailure(step: Step, failure: StepFailure): string {
  const what = capital(describeResourceId(step.target));
  switch (failure.code) {
    case "api-error":
      // Nobody refused what nobody answered; whether it was done is seen when it is resumed.
      return failure.error.code === "NetworkFailure"
        ? `${step.operation} of ${describeResourceId(step.target)} had no answer (${failure.error.message}). Check that the server runs, then resume.`
        : `${step.operation} of ${describeResourceId(step.target)} was refused: ${failure.error.code}: ${failure.error.message}`;
    case "changed-on-target":
      return `${what} was changed on the target since the plan was made (version ${failure.found}, was ${failure.expected}). Read the target and plan again.`;
    case "replaced-on-target":
      return `${what} was deleted on the target and created anew since the plan was made. Read the target and plan again.`;
    case "gone-from-target":
      return `${what} is no longer on the target. Read the target and plan again.`;
    case "exists-on-target":
      return `${what} is on the target already, and differs. Read the target and plan again.`;
  }
}

/** What could not be read of a target, and why. */
export function describeReadFailure({ code, operation, at, error }: ReadFailure): string {
  const where = at === undefined ? "the list of meshes" : describeResourceId(at);
  if (code === "stopped") return `Stopped while reading ${where}.`;
  return `Could not read ${where} (${operation}): ${error.code}: ${error.message}`;
}

function describeViolation(violation: Violation): string {
  const at = violation.pointer === "" ? "" : `${violation.pointer} `;
  switch (violation.rule) {
    case "hole":
      return `${at}holds the placeholder ${violation.hole}`;
    case "required":
      return `${at}lacks ${violation.member}`;
    case "union":
      return `${at}needs exactly one of ${violation.members.join(", ")}`;
    case "type":
      return `${at}must be of type ${violation.expected}`;
    case "enum":
      return `${at}must be one of ${violation.allowed.join(", ")}`;
    case "pattern":
      return `${at}must match ${violation.pattern}`;
    case "unknown-member":
      return `${at}is not known to the API`;
    case "range":
      return `${at}must be ${limits(violation)}`;
    case "length":
      return `${at}must have ${limits(violation)} characters`;
    case "items":
      return `${at}must have ${limits(violation)} items`;
  }
}

function limits({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

function listLength(step: Step, member: string): number {
  const list = step.input[member];
  return isJsonArray(list) ? list.length : 0;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
