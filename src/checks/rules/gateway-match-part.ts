import type { Rule } from "../rule.ts";

/**
 * A gateway route for HTTP says by prefix, path or hostname which requests it is for (Kubernetes controller). A port
 * alone is enough: AWS's own walkthrough of several listeners has such gateway routes.
 */
export const gatewayMatchPart: Rule<"MW202"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const match of subject.readings("HttpGatewayRouteMatch")) {
      if (["prefix", "path", "hostname", "port"].every((member) => match.at(member).isUnset))
        report(match.pointer, {});
    }
  },
};
