import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Problem } from "../../../checks/problem.ts";
import type { Editor } from "../../../editor/editor.ts";
import { describeReadFailure } from "../../../plan/describe.ts";
import { makePlan } from "../../../plan/make-plan.ts";
import { meshesOf } from "../../../plan/meshes-of.ts";
import type { Plan } from "../../../plan/plan.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { clientOf, type Target } from "../../data/api.ts";
import { readPresent } from "../../data/read-present.ts";

export interface Planned {
  readonly plan: Plan | undefined;
  /** Problems of what the plan would write: Apply waits for them. */
  readonly waitsFor: readonly Problem[];
  readonly isReading: boolean;
  /** Why the target could not be read, one sentence. */
  readonly problem: string | undefined;
  /** Reads the target again. */
  readonly read: () => void;
}

/** Reads what the target holds of the design's meshes, and plans what makes it hold the design. */
export function usePlan(editor: Editor, target: Target | undefined, deletions: boolean): Planned {
  const version = useDesignVersion();
  const meshes = meshesOf(editor.design);
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the design is one object; its version says that it changed
  const plan = useMemo(() => {
    if (data?.ok !== true) return undefined;
    const { design, observed } = data.value;
    return makePlan(design, editor.design, { deletions, observed });
  }, [data, editor, version, deletions]);
  return {
    plan: isFetching ? undefined : plan,
    waitsFor: plan === undefined ? [] : waiting(editor, plan),
    isReading: isFetching,
    problem: data?.ok === false ? describeReadFailure(data.error) : undefined,
    read: () => void refetch(),
  };
}

/** What the API would refuse, and values that are not known yet, in resources that the plan is about. */
function waiting({ problems }: Editor, plan: Plan): Problem[] {
  const refused = plan.refused.filter(({ reason }) => reason.code === "does-not-match-shape");
  const ids = new Set([...plan.steps.map(({ target }) => target), ...refused.map(({ id }) => id)]);
  return [...ids]
    .sort()
    .flatMap((id) => problems.problemsAt(id))
    .filter(({ severity, code }) => severity === "error" || code === "MW110");
}
