import type { Rule } from "../rule.ts";

/** A text that is none of the values that the API model lists. */
export const enumValue: Rule<"MW108"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule === "enum") report(found.pointer, { allowed: found.allowed, actual: found.actual });
    }
  },
};
