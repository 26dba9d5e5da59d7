import { compareText } from "../lib/compare-text.ts";
import type { Json, JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { pointerChild } from "../lib/json-pointer.ts";
import type { FieldChange, Step, StepAction, StepId } from "./plan.ts";
import type { PlanItem } from "./plan-item.ts";
import { tagsOf } from "./semantic-equal.ts";
import { stepIdOf } from "./step-of.ts";

/**
 * The steps that make the tags of a resource that stays what the design says, after its update: the API
 * takes no tags on update (the CLI refuses them), and a creation carries its own. Keys that go are
 * taken off first, because a resource holds 50 tags at most.
 */
export function tagSteps(item: PlanItem, planned: ReadonlySet<StepId>, arn: string | undefined): Step[] {
  const { before, after, id } = item;
  if (!item.tagsDiffer || before === undefined || after === undefined) return [];
  if (item.refusal !== undefined || planned.has(stepIdOf("create", id))) return [];
  const old = tagsOf(before);
  const wanted = tagsOf(after);
  const gone = [...old.keys()].filter((key) => !wanted.has(key));
  const set = [...wanted].filter(([key, value]) => !jsonEqual(value, old.get(key)));
  const update = stepIdOf("update", id);
  const dependsOn = planned.has(update) ? [update] : [];
  const steps: Step[] = [];
  const add = (action: StepAction & ("tag" | "untag"), input: JsonObject, keys: readonly string[]): void => {
    steps.push({
      id: stepIdOf(action, id),
      action,
      operation: action === "tag" ? "TagResource" : "UntagResource",
      target: id,
      input: arn === undefined ? input : { resourceArn: arn, ...input },
      reason: { code: "tags-changed" },
      dependsOn: [...dependsOn, ...steps.map((step) => step.id)].sort(compareText),
      fields: keys.map((key) => fieldOf(key, old.get(key), wanted.get(key))),
    });
  };
  if (gone.length > 0) add("untag", { tagKeys: gone }, gone);
  if (set.length > 0) {
    const keys = set.map(([key]) => key);
    add("tag", { tags: set.map(([key, value]) => ({ key, value })) }, keys);
  }
  return steps;
}

function fieldOf(key: string, before: Json | undefined, after: Json | undefined): FieldChange {
  return {
    pointer: pointerChild("/tags", key),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
