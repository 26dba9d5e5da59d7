import { pointerChild } from "../../lib/json-pointer.ts";
import type { Rule } from "../rule.ts";

/** A member that its structure must have is not there. */
export const requiredMember: Rule<"MW101"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule === "required")
        report(pointerChild(found.pointer, found.member), { member: found.member });
    }
  },
};
