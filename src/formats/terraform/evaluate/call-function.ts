import type { Budget } from "./budget.ts";
import { COLLECTION_FUNCTIONS } from "./collection-functions.ts";
import type { TerraformFunction } from "./terraform-function.ts";
import { TEXT_FUNCTIONS } from "./text-functions.ts";
import type { Value } from "./value.ts";

const FUNCTIONS: ReadonlyMap<string, TerraformFunction> = new Map(
  Object.entries({ ...TEXT_FUNCTIONS, ...COLLECTION_FUNCTIONS }),
);

/** More items than these are not made. */
const LONGEST_LIST = 100_000;
const LONGEST_TEXT = 1_000_000;

/** What a function of Terraform gives; undefined where it is not one of those known, or an argument is unknown. */
export function callFunction(name: string, values: readonly Value[], budget: Budget): Value | undefined {
  const result = FUNCTIONS.get(name)?.(values, budget);
  if (Array.isArray(result) && (result.length > LONGEST_LIST || !budget.spend(result.length)))
    return undefined;
  if (result instanceof Map && !budget.spend(result.size)) return undefined;
  return typeof result === "string" && result.length > LONGEST_TEXT ? undefined : result;
}
