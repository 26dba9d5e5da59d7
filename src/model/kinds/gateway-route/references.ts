import type { JsonObject } from "../../../lib/json.ts";
import type { SpecReference } from "../kind-definition.ts";
import { nameAt } from "../names-in.ts";

/** The members of a gateway route's spec that hold a route of one protocol. */
const GATEWAY_ROUTE_TYPES = ["httpRoute", "http2Route", "grpcRoute"];

/** A gateway route names the virtual service that it leads to. */
export function gatewayRouteReferences(spec: JsonObject): SpecReference[] {
  return GATEWAY_ROUTE_TYPES.flatMap((type) =>
    nameAt(
      spec,
      [type, "action", "target", "virtualService", "virtualServiceName"],
      "gatewayTarget",
      "virtualService",
    ),
  );
}
