import type { Focus } from "../../../editor/board-filter.ts";

const STEPS = [1, 2, 3] as const;

/** The focus one step wider or narrower; undefined where there is none, or no such step. */
export function stepped(focus: Focus | undefined, by: 1 | -1): Focus | undefined {
  const steps = STEPS.find((each) => each === (focus?.steps ?? 0) + by);
  return focus === undefined || steps === undefined ? undefined : { ...focus, steps };
}
