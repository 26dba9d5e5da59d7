import { fillName, fillText } from "../../model/holes/fill-text.ts";
import { isTemplatedName } from "../../model/holes/hole-parts.ts";
import type { Rule } from "../rule.ts";

/**
 * A placeholder stands where the API needs a value. Nothing else is said of what is not known yet. Of names
 * only the resource's own is told: that of a mesh or parent is told once, there.
 */
export const unresolvedHole: Rule<"MW110"> = {
  check({ ref, violations, chosen }, report) {
    const tell = (pointer: string, hole: string): void => {
      const variables = fillText(hole, chosen.values).unknown;
      report(pointer, { hole, variables, ...(chosen.set === undefined ? {} : { set: chosen.set }) });
    };
    if (isTemplatedName(fillName(ref.name, chosen.values))) tell("/name", ref.name);
    for (const found of violations) if (found.rule === "hole") tell(found.pointer, found.hole);
  },
};
