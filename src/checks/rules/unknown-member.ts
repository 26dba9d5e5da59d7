import { nearestName } from "../../lib/nearest-name.ts";
import type { Rule } from "../rule.ts";

/** A member that the API model does not have: kept in the design, refused by the real CLI. */
export const unknownMember: Rule<"MW102"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule !== "unknown-member") continue;
      const nearest = nearestName(found.member, found.known);
      report(found.pointer, { member: found.member, ...(nearest === undefined ? {} : { nearest }) });
    }
  },
};
