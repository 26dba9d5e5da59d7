import type { Rule } from "../rule.ts";

const PREFIXES = ["/aws-appmesh", "/aws-app-mesh"];
const SERVICES = ["/aws.app-mesh", "aws.app-mesh", "aws.appmesh"];

/** What App Mesh keeps for itself at a gateway (user guide, gateway routes). */
export const reservedMatch: Rule<"MW207"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    const places = [
      ...subject.readings("HttpGatewayRouteMatch").map((match) => [match.at("prefix"), PREFIXES] as const),
      ...subject
        .readings("GrpcGatewayRouteMatch")
        .map((match) => [match.at("serviceName"), SERVICES] as const),
    ];
    for (const [{ pointer, text }, kept] of places) {
      const reserved = kept.find((start) => text?.startsWith(start));
      if (text !== undefined && reserved !== undefined) report(pointer, { actual: text, reserved });
    }
  },
};
