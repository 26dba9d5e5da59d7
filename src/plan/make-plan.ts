import { compareText } from "../lib/compare-text.ts";
import type { Design } from "../model/design/design.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";
import { constraintsAmong } from "./constraints.ts";
import { orderMoves } from "./order-moves.ts";
import type { LeftOut, Plan, PlanOptions, Refusal, Step } from "./plan.ts";
import { type PlanItem, planItem } from "./plan-item.ts";
import { refuseUnfit, refuseWhatFollows } from "./refuse-items.ts";
import { stepIdOf, stepOf } from "./step-of.ts";
import { tagSteps } from "./tag-steps.ts";

/**
 * The plan that makes the target hold what the design says: the operations, ordered so that the API accepts
 * each (references exist, nothing in use is deleted, routes fit their listeners), and what it leaves undone.
 *
 * `target` is what `readTarget` read. A mesh that the design lacks while it holds resources in it is used
 * and left as it is. A rename is one resource that is new and one that is gone: names cannot be changed in
 * the API. Deterministic: depends on what the designs hold, not on the order of their records.
 */
export function makePlan(target: Design, design: Design, options: PlanOptions): Plan {
  const items = itemsOf(target, design, options);
  const asked = [...items.values()];
  for (const item of asked) {
    if (item.want === "delete" && !options.deletions) {
      item.deletionOff = true;
      item.versions = item.versions.slice(0, 1);
    } else {
      refuseUnfit(item);
    }
  }
  const constraints = constraintsAmong(items);
  refuseWhatFollows(constraints);
  const { moves, before } = orderMoves(items, constraints);

  const idOfMove = new Map(moves.map((move) => [move.key, stepIdOf(move.action, move.item.id)]));
  const steps: Step[] = moves.map((move) => {
    const dependsOn = [...(before.get(move.key) ?? [])].map((key) => idOfMove.get(key) ?? key);
    return stepOf(move, dependsOn.sort(compareText), options.observed?.get(move.item.id));
  });
  const stepIds = new Set(idOfMove.values());
  for (const item of asked) steps.push(...tagSteps(item, stepIds, options.observed?.get(item.id)?.arn));

  return {
    steps,
    refused: asked.flatMap(({ id, refusal }): Refusal[] =>
      refusal === undefined ? [] : [{ id, reason: refusal }],
    ),
    leftOut: asked.flatMap(({ id, after }): LeftOut[] =>
      (after?.leftOut ?? []).map((member) => ({ id, ...member })),
    ),
    deletionsOff: asked.filter(({ deletionOff }) => deletionOff === true).map(({ id }) => id),
  };
}

/** What both sides hold, by id, in the order of ids. */
function itemsOf(target: Design, design: Design, options: PlanOptions): Map<ResourceId, PlanItem> {
  const used = new Set([...design.resources.keys()].map(meshIdOf));
  const ids = [...new Set([...target.resources.keys(), ...design.resources.keys()])]
    .filter((id) => options.mesh === undefined || meshIdOf(id) === options.mesh)
    .sort(compareText);
  return new Map(
    ids.map((id) => {
      const before = target.resources.get(id);
      const after = design.resources.get(id) ?? (used.has(id) ? before : undefined);
      return [id, planItem(id, refOf(id), before, after)];
    }),
  );
}

function meshIdOf(id: ResourceId): ResourceId {
  return idOf(meshRef(refOf(id)));
}
