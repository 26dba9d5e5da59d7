import type { Rule } from "../rule.ts";

/** A gateway route for HTTP says which paths or hosts it is for (Kubernetes controller). */
export const gatewayMatchPart: Rule<"MW202"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const match of subject.readings("HttpGatewayRouteMatch")) {
      if (["prefix", "path", "hostname"].every((member) => match.at(member).isUnset))
        report(match.pointer, {});
    }
  },
};
