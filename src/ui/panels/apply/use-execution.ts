import { useRef, useState } from "react";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { executePlan } from "../../../plan/execute.ts";
import type { Execution, StepProgress } from "../../../plan/execution.ts";
import type { Observed } from "../../../plan/observed.ts";
import type { Plan, StepId } from "../../../plan/plan.ts";
import type { Target } from "../../data/api.ts";
import { clientOf } from "../../data/client-of.ts";
import { newToken } from "../../data/new-token.ts";
import { useObservedState } from "../../data/observed-context.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";
import { ownWrites } from "../../data/target-changes/own-writes.ts";
import { targetLabel } from "../../data/target-label.ts";

/** A plan that is being executed, or was. */
export interface RunState {
  readonly plan: Plan;
  readonly target: Target;
  readonly progress: ReadonlyMap<StepId, StepProgress>;
  /** Set once it ended. */
  readonly execution: Execution | undefined;
  /** What the target answered, over all attempts. */
  readonly observed: ReadonlyMap<ResourceId, Observed>;
  readonly isStopping: boolean;
  /** Names the run for its target, over all attempts. */
  readonly name: string;
}

export interface Runner {
  readonly run: RunState | undefined;
  readonly start: (plan: Plan, target: Target) => void;
  /** No further operation starts. */
  readonly stop: () => void;
  /** Goes on after a failure or a stop; what was done is not done again. */
  readonly resume: () => void;
  readonly reset: () => void;
}

/** Executes a plan on a target and tells how far it is. */
export function useExecution(): Runner {
  const { merge } = useObservedState();
  const { history, looking } = useOpenDesigns();
  const [run, setRun] = useState<RunState>();
  const stopper = useRef<AbortController>(undefined);

  const execute = async (before: RunState): Promise<void> => {
    const { plan, target, execution, name } = before;
    const stop = new AbortController();
    stopper.current = stop;
    const progress = new Map<StepId, StepProgress>();
    let frame = 0;
    const show = (): void => setRun((state) => state && { ...state, progress: new Map(progress) });
    const result = await executePlan(plan, clientOf(target), {
      signal: stop.signal,
      run: name,
      ...(execution === undefined ? {} : { done: execution.done }),
      onProgress: (step) => {
        const { state, step: written } = step;
        if (state === "running") ownWrites.begin(written.target);
        else ownWrites.end(written.target, state !== "done", performance.now());
        progress.set(step.step.id, step);
        // Many operations end within one frame; each is shown, but not each by itself.
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(show);
      },
    });
    cancelAnimationFrame(frame);
    const observed = new Map([...before.observed, ...result.observed]);
    for (const id of result.deleted) observed.delete(id);
    merge(result.observed, result.deleted);
    setRun({
      plan,
      target,
      progress: new Map(progress),
      execution: result,
      observed,
      isStopping: false,
      name,
    });
  };
  const begin = (state: RunState): void => {
    setRun({ ...state, execution: undefined });
    void execute(state);
  };
  return {
    run,
    start: (plan, target) => {
      if (history !== undefined && looking === undefined) {
        const why = { reason: "apply", label: targetLabel(target) } as const;
        void history.versions?.keep(history.now.design, why);
      }
      begin({
        plan,
        target,
        progress: new Map(),
        execution: undefined,
        observed: new Map(),
        isStopping: false,
        name: newToken(),
      });
    },
    stop: () => {
      stopper.current?.abort();
      setRun((state) => state && { ...state, isStopping: true });
    },
    resume: () => {
      if (run?.execution !== undefined) begin(run);
    },
    reset: () => setRun(undefined),
  };
}
