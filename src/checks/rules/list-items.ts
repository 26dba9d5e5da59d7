import { limitsOf } from "../limits-of.ts";
import type { Rule } from "../rule.ts";

/** A list with fewer or more entries than the API model allows. */
export const listItems: Rule<"MW106"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule === "items") report(found.pointer, { actual: found.actual, ...limitsOf(found) });
    }
  },
};
