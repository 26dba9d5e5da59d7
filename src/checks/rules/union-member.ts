import type { Rule } from "../rule.ts";

/** One of the 20 unions of the API model with no member, or with several. */
export const unionMember: Rule<"MW109"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule === "union") report(found.pointer, { members: found.members, set: found.set });
    }
  },
};
