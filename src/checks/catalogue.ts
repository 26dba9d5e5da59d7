import { KINDS } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { OperationName } from "../model/schema/operations.generated.ts";
import { BETWEEN } from "./catalogue/between.ts";
import { ENDPOINTS } from "./catalogue/endpoints.ts";
import { ROUTES } from "./catalogue/routes.ts";
import { STRUCTURE } from "./catalogue/structure.ts";
import type { Code } from "./problem-args.ts";
import { RULES } from "./rules.ts";

/**
 * One row of the catalogue of checks: what people are told of a check beside the problems that it finds. Each
 * code has a page in `docs/checks`, which is made of it. What finds problems does not need it.
 */
export interface CatalogueEntry {
  /** For people, without the particulars: `Value out of range`. */
  readonly title: string;
  /** `refused`: App Mesh, or the AWS CLI before it, refuses it. `advice`: it is probably not what is wanted. */
  readonly class: "refused" | "advice";
  /** `verified` by running or reading, `stated` by the source, or `inferred` from how AWS services behave. */
  readonly certainty: "verified" | "stated" | "inferred";
  /** Who says so. */
  readonly source: string;
  /** Why it is a problem, in whole sentences. */
  readonly reason: string;
  /** What happens to those who send it all the same. */
  readonly consequence: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Operations that refuse it beside create and update of the resources that have it. */
  readonly alsoRefusedBy?: readonly OperationName[];
}

/** Every code that a check can give. */
export const CATALOGUE: { readonly [C in Code]: CatalogueEntry } = {
  ...STRUCTURE,
  ...ROUTES,
  ...ENDPOINTS,
  ...BETWEEN,
};

/** The operations that refuse what a check of the class `refused` finds, in the order of the kinds. */
export function refusingOperations(code: Code): readonly OperationName[] {
  const kinds = RULES[code].kinds ?? KINDS;
  const own = kinds.flatMap((kind) => {
    const { create, update } = kindDefinition(kind).operations;
    return [create, update];
  });
  return [...own, ...(CATALOGUE[code].alsoRefusedBy ?? [])];
}
