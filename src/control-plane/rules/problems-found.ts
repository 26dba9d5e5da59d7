import { NO_VALUES } from "../../checks/chosen-values.ts";
import type { Problem } from "../../checks/problem.ts";
import type { Code } from "../../checks/problem-args.ts";
import { runOwnRule, runRelatedRule } from "../../checks/run-rules.ts";
import { Subject } from "../../checks/subject.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Neighbourhood } from "./neighbourhood.ts";

/** What these checks find in a resource, code by code. */
export async function problemsFound(
  id: ResourceId,
  resource: Resource,
  codes: { readonly own: readonly Code[]; readonly related: readonly Code[] },
  around: Neighbourhood,
): Promise<readonly Problem[]> {
  const subject = new Subject(id, resource, NO_VALUES);
  const own = codes.own.flatMap((code) => runOwnRule(code, subject));
  if (codes.related.length === 0) return own;
  const related = await around.settled(() => {
    const runs = codes.related.map((code) => runRelatedRule(code, subject, around));
    return { value: runs.flatMap(({ problems }) => problems), reads: runs.map(({ reads }) => reads) };
  });
  return [...own, ...related];
}
