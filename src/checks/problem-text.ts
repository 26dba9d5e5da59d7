import type { Problem, ProblemOf } from "./problem.ts";
import type { Code } from "./problem-args.ts";
import { BETWEEN_TEXTS } from "./texts/between.ts";
import { ENDPOINT_TEXTS } from "./texts/endpoints.ts";
import { ROUTE_TEXTS } from "./texts/routes.ts";
import { STRUCTURE_TEXTS } from "./texts/structure.ts";
import type { ProblemText, Text } from "./texts/text.ts";

const TEXTS: { readonly [C in Code]: Text<C> } = {
  ...STRUCTURE_TEXTS,
  ...ROUTE_TEXTS,
  ...ENDPOINT_TEXTS,
  ...BETWEEN_TEXTS,
};

/** The text of a problem. It is made last: nothing is decided by it. */
export function problemText(problem: Problem): ProblemText {
  return (TEXTS[problem.code] as Text<Code>)(problem as ProblemOf<Code>);
}
