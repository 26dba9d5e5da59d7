import type { Rule } from "../rule.ts";

/** A text with characters that the API model does not allow there. */
export const textPattern: Rule<"MW107"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule === "pattern") report(found.pointer, { pattern: found.pattern, actual: found.actual });
    }
  },
};
