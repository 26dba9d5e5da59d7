import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import { noneSpeaks } from "../model/connections/protocols.ts";

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
  const port = valueAt(part.route, "/match/port");
  return !(port === undefined && hasSeveralListeners(parent)) && speaks(parent, port, part.protocol);
}

/**
 * Whether the API takes a route of this spec that leads to a virtual node with that one: a target says a port where
 * the node has several listeners ("weightedTargets[].port is required if the virtual node has several listeners": API
 * documentation), and the node speaks the route's protocol (aws/aws-app-mesh-roadmap issue 82).
 */
export function routeFitsTarget(route: JsonObject, node: JsonObject, virtualNode: string): boolean {
  const part = routePart(route);
  const targets = part === undefined ? undefined : valueAt(part.route, "/action/weightedTargets");
  if (part === undefined || !isJsonArray(targets)) return true;
  return targets.every((target) => {
    if (valueAt(target, "/virtualNode") !== virtualNode) return true;
    const port = valueAt(target, "/port");
    return !(port === undefined && hasSeveralListeners(node)) && speaks(node, port, part.protocol);
  });
}

/** Whether a listener that a port may mean (any where it is not set) speaks the protocol; true where there is none. */
function speaks(spec: JsonObject, port: Json | undefined, protocol: string): boolean {
  const mappings = listenersOf(spec).map((listener) => valueAt(listener, "/portMapping"));
  const meant = mappings.filter((mapping) => port === undefined || valueAt(mapping, "/port") === port);
  const protocols = meant.map((mapping) => valueAt(mapping, "/protocol"));
  const known = protocols.filter((one) => typeof one === "string");
  return protocols.length === 0 || known.length < protocols.length || !noneSpeaks(protocol, known);
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
