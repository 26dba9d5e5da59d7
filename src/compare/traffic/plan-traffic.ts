import type { Design } from "../../model/design/design.ts";
import type { Plan } from "../../plan/plan.ts";
import { compareDesigns } from "../compare-designs.ts";
import type { TrafficChange } from "./traffic-change.ts";
import { trafficChanges } from "./traffic-changes.ts";

/**
 * What executing a plan does to traffic, the gravest first. `target` is what the target holds, `wanted` the design
 * with its chosen values; what stays because deletions are off goes on serving. Costs as much as the designs are large.
 */
export function planTraffic(
  { deletionsOff }: Pick<Plan, "deletionsOff">,
  target: Design,
  wanted: Design,
): readonly TrafficChange[] {
  const left = new Set(deletionsOff);
  const kept = [...target.resources].filter(([id]) => left.has(id));
  const after = { ...wanted, resources: new Map([...wanted.resources, ...kept]) };
  return trafficChanges(target, after, compareDesigns(target, after));
}
