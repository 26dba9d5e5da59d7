import type { Budget } from "./budget.ts";
import type { Value } from "./value.ts";

/** A function by its arguments; undefined where one of them is unknown or of another type. */
export type TerraformFunction = (values: readonly Value[], budget: Budget) => Value | undefined;
