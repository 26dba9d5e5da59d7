import { choiceOf } from "../choice-of.ts";
import type { Rule } from "../rule.ts";

/** A rewrite rewrites something (Kubernetes controller). */
export const rewritePart: Rule<"MW211"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const { pointer, value } of subject.structures("HttpGatewayRouteRewrite")) {
      const choice = choiceOf(value, ["prefix", "path", "hostname"]);
      if (choice.set.length === 0) report(pointer, choice);
    }
  },
};
