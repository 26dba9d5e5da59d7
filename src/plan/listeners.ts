import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";

/** The members of a route or gateway route that hold a route, with the listener protocol that each is for. */
const PROTOCOL_OF: readonly (readonly [member: string, protocol: string])[] = [
  ["httpRoute", "http"],
  ["http2Route", "http2"],
  ["grpcRoute", "grpc"],
  ["tcpRoute", "tcp"],
];

interface RoutePart {
  readonly protocol: string;
  readonly route: JsonObject;
}

/** The one route that a route's or gateway route's spec holds; of several (a wrong draft) the first. */
function routePart(spec: JsonObject): RoutePart | undefined {
  for (const [member, protocol] of PROTOCOL_OF) {
    const route = spec[member];
    if (isJsonObject(route)) return { protocol, route };
  }
  return undefined;
}

/** The listeners of a virtual node, router or gateway. */
function listenersOf(spec: JsonObject): readonly Json[] {
  const { listeners } = spec;
  return isJsonArray(listeners) ? listeners : [];
}

/** With several listeners whoever leads there must say which port it means. */
export function hasSeveralListeners(spec: JsonObject): boolean {
  return listenersOf(spec).length > 1;
}

/**
 * Whether the API takes a route (gateway route) of this spec under a router (gateway) with that one:
 * its type must be the protocol of the listener that it is for ("Listener protocol cannot be changed while
 * routes of the old type exist": aws/aws-app-mesh-controller-for-k8s issue 767), and with several listeners it
 * must match a port ("All Routes for this Virtual Router must define a port match before adding multiple
 * listeners": hashicorp/terraform-provider-aws issue 29063). For gateways the rule is inferred.
 */
export function routeFitsListeners(route: JsonObject, parent: JsonObject): boolean {
  const part = routePart(route);
  if (part === undefined) return true;
  const listeners = listenersOf(parent);
  const port = valueAt(part.route, "/match/port");
  if (port === undefined && listeners.length > 1) return false;
  const mappings = listeners.map((listener) => valueAt(listener, "/portMapping"));
  const meant = mappings.filter((mapping) => port === undefined || valueAt(mapping, "/port") === port);
  return meant.length === 0 || meant.some((mapping) => valueAt(mapping, "/protocol") === part.protocol);
}

/** Whether a weighted target of the route leads to this virtual node without a port. */
export function targetsWithoutPort(route: JsonObject, virtualNode: string): boolean {
  const part = routePart(route);
  const targets = part === undefined ? undefined : valueAt(part.route, "/action/weightedTargets");
  return (
    isJsonArray(targets) &&
    targets.some(
      (target) => valueAt(target, "/virtualNode") === virtualNode && valueAt(target, "/port") === undefined,
    )
  );
}

/** Whether the gateway route leads to this virtual service without a port. */
export function leadsWithoutPort(gatewayRoute: JsonObject, virtualService: string): boolean {
  const part = routePart(gatewayRoute);
  const target = part === undefined ? undefined : valueAt(part.route, "/action/target");
  return (
    valueAt(target, "/virtualService/virtualServiceName") === virtualService &&
    valueAt(target, "/port") === undefined
  );
}
