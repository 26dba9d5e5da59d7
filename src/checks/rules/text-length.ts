import { limitsOf } from "../limits-of.ts";
import type { Rule } from "../rule.ts";

/** A text shorter or longer than the API model allows; names of resources included. */
export const textLength: Rule<"MW105"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule === "length") report(found.pointer, { actual: found.actual, ...limitsOf(found) });
    }
  },
};
