import type { Problem } from "../../checks/problem.ts";
import type { Code } from "../../checks/problem-args.ts";
import { problemText } from "../../checks/problem-text.ts";
import { pathText } from "../path-text.ts";

/** Problems named in one answer; more are counted. */
const NAMED = 5;

/** The words of the service itself, where somebody has kept them. */
const KEPT: { readonly [C in Code]?: string } = {
  // terraform-provider-aws pull request 13337
  MW118: "Service Discovery can't be set without a listener.",
  // aws-app-mesh-controller-for-k8s issue 715
  MW403: "Route must define a port match criteria if the Virtual Router has multiple listeners",
};

/** One message for what the checks refuse: where, what is wrong, and what to do. */
export function refusalText(problems: readonly Problem[]): string {
  const [only] = problems;
  const kept = problems.length === 1 && only !== undefined ? KEPT[only.code] : undefined;
  if (kept !== undefined) return kept;
  const named = problems.slice(0, NAMED).map(oneText);
  const more = problems.length - named.length;
  return `${named.join(" ")}${more > 0 ? ` And ${more} more.` : ""}`;
}

function oneText(problem: Problem): string {
  const { message, fix } = problemText(problem);
  return `${pathText(problem.at.pointer)}: ${message} ${fix}`;
}
