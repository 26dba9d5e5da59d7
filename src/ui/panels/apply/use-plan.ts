import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Problem } from "../../../checks/problem.ts";
import { planTraffic } from "../../../compare/traffic/plan-traffic.ts";
import type { TrafficChange } from "../../../compare/traffic/traffic-change.ts";
import type { Editor } from "../../../editor/editor.ts";
import { fillDesign } from "../../../model/holes/fill-design.ts";
import { describeReadFailure } from "../../../plan/describe.ts";
import { makePlan } from "../../../plan/make-plan.ts";
import { meshesOf } from "../../../plan/meshes-of.ts";
import type { Plan } from "../../../plan/plan.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import type { Target } from "../../data/api.ts";
import { clientOf } from "../../data/client-of.ts";
import { readPresent } from "../../data/read-present.ts";
import { onTarget } from "../../data/target-label.ts";
import { waitsFor } from "./waits-for.ts";

export interface Planned {
  readonly plan: Plan | undefined;
  /** What the plan does to traffic, the gravest first. */
  readonly traffic: readonly TrafficChange[];
  /** Problems of what the plan would write: Apply waits for them. */
  readonly waitsFor: readonly Problem[];
  readonly isReading: boolean;
  /** Why the target could not be read, one sentence. */
  readonly problem: string | undefined;
  /** Reads the target again. */
  readonly read: () => void;
}

/** Reads what the target holds of the design's meshes, and plans what makes it hold the design with its chosen values. */
export function usePlan(editor: Editor, target: Target | undefined, deletions: boolean): Planned {
  const version = useDesignVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the design is one object; its version says that it changed
  const filled = useMemo(() => fillDesign(editor.design, editor.filled.values), [editor, version]);
  const meshes = meshesOf(filled.design);
  const { data, isFetching, refetch } = useQuery({
    queryKey: ["target-state", target?.name, meshes],
    queryFn: ({ signal }) =>
      target === undefined ? undefined : readPresent(clientOf(target), meshes, { signal }),
    enabled: target !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { plan, traffic } = useMemo(() => {
    if (data?.ok !== true) return { plan: undefined, traffic: [] };
    const { design, observed } = data.value;
    const made = makePlan(design, filled.design, { deletions, observed });
    return { plan: made, traffic: planTraffic(made, design, filled.design) };
  }, [data, filled, deletions]);
  return {
    plan: isFetching ? undefined : plan,
    traffic,
    waitsFor: plan === undefined ? [] : waitsFor(editor, plan, filled),
    isReading: isFetching,
    problem:
      data?.ok === false && target !== undefined
        ? onTarget(target, describeReadFailure(data.error))
        : undefined,
    read: () => void refetch(),
  };
}
