import { choiceOf } from "../choice-of.ts";
import type { Rule } from "../rule.ts";

/**
 * A gateway route has exactly one type; there is none for tcp. Not a marked union either. The Kubernetes
 * controller: "Found multiple types in GatewayRoute Spec. Only 1 (GRPC/HTTP/HTTP2) allowed".
 */
export const gatewayRouteType: Rule<"MW112"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const { pointer, value } of subject.structures("GatewayRouteSpec")) {
      const choice = choiceOf(value, ["httpRoute", "http2Route", "grpcRoute"]);
      if (choice.set.length !== 1) report(pointer, choice);
    }
  },
};
