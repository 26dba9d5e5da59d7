import { choiceOf } from "../choice-of.ts";
import type { Rule } from "../rule.ts";

/** The prefix is rewritten or the whole path, not both (Kubernetes controller). */
export const rewritePrefixAndPath: Rule<"MW212"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const { pointer, value } of subject.structures("HttpGatewayRouteRewrite")) {
      const choice = choiceOf(value, ["prefix", "path"]);
      if (choice.set.length > 1) report(pointer, choice);
    }
  },
};
