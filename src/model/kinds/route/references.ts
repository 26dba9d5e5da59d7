import type { JsonObject } from "../../../lib/json.ts";
import type { SpecReference } from "../kind-definition.ts";
import { namesInList } from "../names-in.ts";

/** The members of a route's spec that hold a route of one protocol. */
const ROUTE_TYPES = ["httpRoute", "http2Route", "grpcRoute", "tcpRoute"];

/** A route names the virtual nodes of its weighted targets. */
export function routeReferences(spec: JsonObject): SpecReference[] {
  return ROUTE_TYPES.flatMap((type) =>
    namesInList(spec, [type, "action", "weightedTargets"], ["virtualNode"], "target", "virtualNode"),
  );
}
