import type { JsonObject } from "../lib/json.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { specChanges } from "./field-changes.ts";
import { namesFor } from "./operation-input.ts";
import type { Move } from "./order-moves.ts";
import type { FieldChange, Step, StepAction, StepId, StepReason } from "./plan.ts";
import type { PlanItem } from "./plan-item.ts";

/** The id of a step: `create:virtualNode/shop/cart`. */
export function stepIdOf(action: StepAction, target: ResourceId): StepId {
  return `${action}:${target}`;
}

/** The operation that makes a move. */
export function stepOf(
  { item, index, action }: Move,
  dependsOn: readonly StepId[],
  observed: { readonly version: number; readonly uid?: string } | undefined,
): Step {
  const operation = kindDefinition(item.ref.kind).operations[action];
  const names = namesFor(operation, item.ref);
  const spec = item.versions[index + 1];
  const tags = action === "create" ? item.after?.tags : undefined;
  const input: JsonObject = {
    ...names,
    ...(spec === undefined ? {} : { spec }),
    ...(tags === undefined ? {} : { tags }),
  };
  return {
    id: stepIdOf(action, item.id),
    action,
    operation,
    target: item.id,
    input,
    reason: reasonOf(item),
    dependsOn,
    fields: fieldsOf(item, action),
    ...(action === "create" || observed === undefined ? {} : { precondition: preconditionOf(observed) }),
  };
}

function preconditionOf({ version, uid }: { readonly version: number; readonly uid?: string }) {
  return uid === undefined || uid === "" ? { version } : { version, uid };
}

function reasonOf(item: PlanItem): StepReason {
  if (item.around !== undefined) return { code: "recreated", around: item.around };
  switch (item.want) {
    case "create":
      return { code: "new" };
    case "delete":
      return { code: "removed" };
    case "update":
    case "keep":
      return { code: "changed" };
  }
}

/** Of a re-creation what differs stands with the creation. */
function fieldsOf(item: PlanItem, action: Move["action"]): FieldChange[] {
  const before = item.versions[0];
  const after = item.versions.at(-1);
  if (before !== undefined && after !== undefined) {
    return action === "delete" ? [] : specChanges(item.ref, before, after);
  }
  if (after !== undefined) return [{ pointer: "/spec", after }];
  return before === undefined ? [] : [{ pointer: "/spec", before }];
}
