import { choiceOf } from "../choice-of.ts";
import type { Rule } from "../rule.ts";

/** A prefix rewrite either turns the default on or off, or names the new prefix (Kubernetes controller). */
export const prefixRewrite: Rule<"MW115"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const { pointer, value } of subject.structures("HttpGatewayRoutePrefixRewrite")) {
      const choice = choiceOf(value, ["defaultPrefix", "value"]);
      if (choice.set.length !== 1) report(pointer, choice);
    }
  },
};
