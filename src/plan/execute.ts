import { compareText } from "../lib/compare-text.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { OPERATIONS } from "../model/schema/operations.generated.ts";
import type { ApiClient } from "./client.ts";
import type { ExecuteOptions, Execution, StepFailure, StepState } from "./execution.ts";
import type { Observed } from "./observed.ts";
import type { Plan, Step, StepId } from "./plan.ts";
import { runStep } from "./run-step.ts";

/**
 * Executes a plan: each step once those it depends on are done, `concurrency` at a time, in plan order where
 * there is a choice. After a failure, or once `signal` is aborted, no further step starts; those that run are
 * awaited. Call it again with the `done` of the result to resume.
 */
export async function executePlan(
  plan: Plan,
  client: ApiClient,
  options: ExecuteOptions = {},
): Promise<Execution> {
  const states = new Map<StepId, StepState>(plan.steps.map((step) => [step.id, "waiting"]));
  const failures = new Map<StepId, StepFailure>();
  const observed = new Map<ResourceId, Observed>();
  const deleted = new Set<ResourceId>();
  const running = new Set<Promise<void>>();

  const enter = (step: Step, state: StepState, failure?: StepFailure): void => {
    states.set(step.id, state);
    if (failure !== undefined) failures.set(step.id, failure);
    options.onProgress?.({ step, state, ...(failure === undefined ? {} : { failure }) });
  };
  const numbers = new Map(plan.steps.map((step, index) => [step.id, index]));
  const sent = (step: Step): Step => {
    if (options.run === undefined || !Object.hasOwn(OPERATIONS[step.operation].members, "clientToken"))
      return step;
    return { ...step, input: { ...step.input, clientToken: `${options.run}-${numbers.get(step.id)}` } };
  };
  const run = async (step: Step): Promise<void> => {
    enter(step, "running");
    const result = await runStep(sent(step), client, observed.get(step.target)?.arn);
    if (!result.ok) return enter(step, "failed", result.error);
    if (step.action === "delete") {
      observed.delete(step.target);
      deleted.add(step.target);
    } else if (result.value !== undefined) {
      observed.set(step.target, result.value);
      deleted.delete(step.target);
    }
    enter(step, "done");
  };

  const before = new Set(options.done);
  for (const step of plan.steps) if (before.has(step.id)) enter(step, "done");
  let waiting = plan.steps.filter((step) => !before.has(step.id));
  const mayStart = (): boolean =>
    failures.size === 0 && options.signal?.aborted !== true && running.size < (options.concurrency ?? 4);
  const isReady = (step: Step): boolean => step.dependsOn.every((id) => states.get(id) === "done");
  for (;;) {
    for (const step of waiting) {
      if (!mayStart()) break;
      if (!isReady(step)) continue;
      const task = run(step).finally(() => running.delete(task));
      running.add(task);
    }
    waiting = waiting.filter((step) => states.get(step.id) === "waiting");
    if (running.size === 0) break;
    await Promise.race(running);
  }

  for (const step of waiting) enter(step, "skipped");
  const idsIn = (state: StepState): StepId[] =>
    plan.steps.filter((step) => states.get(step.id) === state).map((step) => step.id);
  return {
    outcome: failures.size > 0 ? "failed" : waiting.length > 0 ? "stopped" : "done",
    done: idsIn("done"),
    failed: idsIn("failed").map((id) => ({ id, failure: failures.get(id) as StepFailure })),
    notDone: idsIn("skipped"),
    observed: new Map([...observed].sort(([a], [b]) => compareText(a, b))),
    deleted,
  };
}
