import type { Rule } from "../rule.ts";

/** A gateway route for gRPC names a service or a host (AWS CDK, Kubernetes controller). */
export const grpcGatewayMatch: Rule<"MW204"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const match of subject.readings("GrpcGatewayRouteMatch")) {
      if (match.at("serviceName").isUnset && match.at("hostname").isUnset) report(match.pointer, {});
    }
  },
};
