import { shapeNamed } from "../../model/schema/shape-named.ts";
import { limitsOf } from "../limits-of.ts";
import type { Rule } from "../rule.ts";

/** A value of another JSON type than its shape: text where a number belongs, a list where an object does. */
export const valueType: Rule<"MW103"> = {
  check({ violations }, report) {
    for (const found of violations) {
      if (found.rule !== "type") continue;
      const shape = shapeNamed(found.shape);
      const limits = shape.type === "integer" ? limitsOf(shape) : {};
      report(found.pointer, { expected: found.expected, actual: found.actual, ...limits });
    }
  },
};
