import type { JsonObject } from "../../lib/json.ts";
import { matchRequest } from "../../traffic/match-request.ts";
import type { TrafficRequest } from "../../traffic/traffic-request.ts";

/**
 * True where a route asks for nothing that the request has not. Where another route takes it first, what is said of
 * the requests of this one is said of the rest of them.
 */
export function mayTake(kind: "route" | "gatewayRoute", spec: JsonObject, request: TrafficRequest): boolean {
  return matchRequest(kind, spec, request).result !== "no";
}
