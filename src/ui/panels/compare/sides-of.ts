import type { Difference } from "../../../compare/difference.ts";
import type { TrafficChange } from "../../../compare/traffic/traffic-change.ts";
import { trafficChanges } from "../../../compare/traffic/traffic-changes.ts";
import { compareText } from "../../../lib/compare-text.ts";
import type { Design } from "../../../model/design/design.ts";
import { fillDesign } from "../../../model/holes/fill-design.ts";
import { valuesOf } from "../../../model/holes/values-of.ts";
import type { Comparison } from "../../data/compare/comparison.ts";

/** The two designs of a comparison in their order, and how they differ. */
export interface Sides {
  readonly before: Design;
  readonly after: Design;
  /** Sorted by id. */
  readonly differences: readonly Difference[];
}

/** `own` is the design that is open. */
export function sidesOf({ other, otherIs, differences }: Comparison, own: Design): Sides {
  const [before, after] = otherIs === "before" ? [other, own] : [own, other];
  return { before, after, differences: [...differences.values()].sort((a, b) => compareText(a.id, b.id)) };
}

/** What the differences do to traffic, with the chosen values of each side. Costs as much as the designs are large. */
export function trafficOf({ before, after, differences }: Sides): readonly TrafficChange[] {
  return trafficChanges(filled(before), filled(after), differences);
}

function filled(design: Design): Design {
  return fillDesign(design, valuesOf(design)).design;
}
