import { limitsOf } from "../limits-of.ts";
import type { Rule } from "../rule.ts";

/** A number below or above the limits of the API model. */
export const integerRange: Rule<"MW104"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule === "range") report(found.pointer, { actual: found.actual, ...limitsOf(found) });
    }
  },
};
