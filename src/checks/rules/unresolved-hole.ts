import type { Rule } from "../rule.ts";

/** A placeholder stands where the API needs a value. Nothing else is said of what is not known yet. */
export const unresolvedHole: Rule<"MW110"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule === "hole") report(found.pointer, { hole: found.hole });
    }
  },
};
