import type { Design } from "../model/design/design.ts";

/** Why a set of values cannot go by this name in the design, as one sentence; undefined where it can. */
export function valueSetNameProblem(design: Design, name: string): string | undefined {
  if (name === "") return "A set of values needs a name.";
  return design.valueSets.has(name) ? `The design already has values ${name}.` : undefined;
}
