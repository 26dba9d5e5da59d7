import { choiceOf } from "../choice-of.ts";
import type { Rule } from "../rule.ts";

/** A match on the host name is either exact or by suffix (Kubernetes controller). */
export const hostnameMatch: Rule<"MW114"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const { pointer, value } of subject.structures("GatewayRouteHostnameMatch")) {
      const choice = choiceOf(value, ["exact", "suffix"]);
      if (choice.set.length !== 1) report(pointer, choice);
    }
  },
};
