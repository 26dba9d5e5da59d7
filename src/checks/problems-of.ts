import type { Resource } from "../model/design/resource.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { type ChosenValues, NO_VALUES } from "./chosen-values.ts";
import type { Problem } from "./problem.ts";
import { inOrder, relatedCodes, runOwnRules, runRelatedRule } from "./run-rules.ts";
import { Subject } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

const NONE: readonly Problem[] = Object.freeze([]);

/**
 * All problems of one resource, ordered by their place (list entries by number), then by code. Where values
 * are `chosen`, the resource is as they fill it, under its id as written. Rules that look at other resources
 * run where it is said what is `around`.
 */
export function problemsOf(
  id: ResourceId,
  resource: Resource,
  chosen: ChosenValues = NO_VALUES,
  around?: Surroundings,
): readonly Problem[] {
  const subject = new Subject(id, resource, chosen);
  const problems = runOwnRules(subject);
  if (around !== undefined) {
    for (const code of relatedCodes(subject.ref.kind, around)) {
      problems.push(...runRelatedRule(code, subject, around).problems);
    }
  }
  return problems.length === 0 ? NONE : inOrder(problems);
}
