import { choiceOf } from "../choice-of.ts";
import type { Rule } from "../rule.ts";

/**
 * An http match has a prefix or a path, not both (Kubernetes controller, AWS CDK). Neither is fine: AWS's own
 * walkthrough of several listeners has routes that match by port alone.
 */
export const prefixAndPath: Rule<"MW116"> = {
  kinds: ["route", "gatewayRoute"],
  check(subject, report) {
    for (const shape of ["HttpRouteMatch", "HttpGatewayRouteMatch"]) {
      for (const { pointer, value } of subject.structures(shape)) {
        const choice = choiceOf(value, ["prefix", "path"]);
        if (choice.set.length > 1) report(pointer, choice);
      }
    }
  },
};
