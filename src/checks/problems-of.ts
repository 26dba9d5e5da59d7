import { compareText } from "../lib/compare-text.ts";
import { pointerSteps } from "../lib/json-pointer.ts";
import type { Resource } from "../model/design/resource.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { CATALOGUE, CODES } from "./catalogue.ts";
import { type ChosenValues, NO_VALUES } from "./chosen-values.ts";
import type { Problem, ProblemOf } from "./problem.ts";
import type { Code } from "./problem-args.ts";
import { RULES } from "./rules.ts";
import { Subject } from "./subject.ts";

const NONE: readonly Problem[] = Object.freeze([]);

/**
 * All problems of one resource, ordered by their place (list entries by number), then by code. Where values
 * are `chosen`, the resource is as they fill it, under its id as written.
 */
export function problemsOf(
  id: ResourceId,
  resource: Resource,
  chosen: ChosenValues = NO_VALUES,
): readonly Problem[] {
  const subject = new Subject(id, resource, chosen);
  const problems = CODES.flatMap((code) => run(code, subject));
  return problems.length === 0 ? NONE : problems.sort(comparePlaces);
}

function run<C extends Code>(code: C, subject: Subject): Problem[] {
  const { kinds, check } = RULES[code];
  if (kinds !== undefined && !kinds.includes(subject.ref.kind)) return [];
  const found: ProblemOf<C>[] = [];
  check(subject, (pointer, args) => {
    found.push({ code, severity: CATALOGUE[code].severity, at: { id: subject.id, pointer }, args });
  });
  // A ProblemOf<C> is a Problem for every C; the compiler cannot see that through the mapped type.
  return found as unknown as Problem[];
}

function comparePlaces(a: Problem, b: Problem): number {
  const [left, right] = [pointerSteps(a.at.pointer), pointerSteps(b.at.pointer)];
  for (const [index, step] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (step !== other) return compareSteps(step, other);
  }
  return left.length - right.length || compareText(a.code, b.code);
}

function compareSteps(a: string, b: string): number {
  return (/^\d+$/.test(a) && /^\d+$/.test(b) && Number(a) - Number(b)) || compareText(a, b);
}
