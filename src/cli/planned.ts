import { planTraffic } from "../compare/traffic/plan-traffic.ts";
import type { TrafficChange } from "../compare/traffic/traffic-change.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Design } from "../model/design/design.ts";
import type { ApiClient } from "../plan/client.ts";
import {
  describeReadFailure,
  describeRefusal,
  describeResourceId,
  describeStep,
  summarizePlan,
} from "../plan/describe.ts";
import { makePlan } from "../plan/make-plan.ts";
import { meshesOf } from "../plan/meshes-of.ts";
import type { Plan } from "../plan/plan.ts";
import { readTarget } from "../plan/read-target.ts";
import { chosenDesign } from "./chosen-design.ts";
import { trafficLines } from "./impact-words.ts";

/** What would be done on a target, and what that does to traffic. */
export interface Planned {
  readonly plan: Plan;
  /** The gravest first. */
  readonly traffic: readonly TrafficChange[];
}

/** Reads the meshes of the design on the target and plans; the error is a sentence for the user. */
export async function planned(
  design: Design,
  client: ApiClient,
  deletions: boolean,
): Promise<Result<Planned, string>> {
  const wanted = chosenDesign(design);
  const reading = await readTarget(client, meshesOf(wanted));
  if (!reading.ok) return err(describeReadFailure(reading.error));
  const { design: target, observed } = reading.value;
  const plan = makePlan(target, wanted, { deletions, observed });
  return ok({ plan, traffic: planTraffic(plan, target, wanted) });
}

/** For a terminal: traffic, the steps in their order, what is left and why, and the sum. */
export function plannedText({ plan, traffic }: Planned): string {
  const steps = plan.steps.map((step) => `  ${describeStep(step)}\n`);
  const left = [
    ...plan.deletionsOff.map((id) => `  Stays, as deletions are off: ${describeResourceId(id)}.\n`),
    ...plan.refused.map(({ id, reason }) => `  Not possible: ${describeRefusal(id, reason)}\n`),
  ];
  return [
    plan.steps.length === 0 ? "" : `${trafficLines(traffic)}\nSteps\n${steps.join("")}`,
    left.length === 0 ? "" : `${plan.steps.length === 0 ? "" : "\n"}Left\n${left.join("")}`,
    `${plan.steps.length + left.length === 0 ? "" : "\n"}${summarizePlan(plan)}.\n`,
  ].join("");
}
