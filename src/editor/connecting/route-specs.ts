import type { Json, JsonObject } from "../../lib/json.ts";
import { isJsonObject } from "../../lib/json.ts";
import {
  type ListenerEnd,
  listenerEnds,
  listenerFor,
  type Protocol,
  protocolOf,
  ROUTE_TYPE_OF,
  type RouteType,
  routeTypeOf,
} from "../../model/connections/protocols.ts";
import { nameValue } from "../../model/holes/name-value.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { listAt, memberAt } from "../../model/routes/spec-access.ts";
import type { ChangeBuilder } from "../change-builder.ts";

/** Where a new route takes its requests: a listener of its router or gateway. */
export interface RouteListener {
  readonly protocol: Protocol;
  /** Set where the parent has several listeners: then App Mesh asks for it ("Route must define a port match criteria"). */
  readonly port: number | undefined;
}

/** The listener of a router or gateway that a new route is for: one that the target speaks too, else the first. */
export function routeListener(parent: JsonObject, target: JsonObject | undefined): RouteListener {
  const listeners = listenerEnds(parent);
  const wanted = target === undefined ? [] : listenerEnds(target);
  const speaks = ({ protocol }: ListenerEnd): boolean =>
    protocol !== undefined && listenerFor(protocol, wanted) !== undefined;
  const found = listeners.find(speaks) ?? listeners.find(({ protocol }) => protocol !== undefined);
  return { protocol: found?.protocol ?? "http", port: listeners.length > 1 ? found?.port : undefined };
}

/** A match that takes every request of the protocol. */
function everything({ protocol, port }: RouteListener): JsonObject {
  const at: JsonObject = port === undefined ? {} : { port };
  return protocol === "http" || protocol === "http2" ? { prefix: "/", ...at } : at;
}

/** The spec of a route that sends every request to these targets. */
export function routeSpec(listener: RouteListener, weightedTargets: readonly Json[]): JsonObject {
  const match = everything(listener);
  // A TCP route needs no match; one that is empty says nothing.
  const matched: JsonObject = listener.protocol === "tcp" && Object.keys(match).length === 0 ? {} : { match };
  return { [ROUTE_TYPE_OF[listener.protocol]]: { action: { weightedTargets }, ...matched } };
}

/** The spec of a gateway route that sends every request to a service. gRPC asks for a service name or a hostname. */
export function gatewayRouteSpec(
  listener: RouteListener,
  service: ResourceId,
  port: number | undefined,
  prefix = "/",
): JsonObject {
  const target = {
    virtualService: { virtualServiceName: nameValue(refOf(service).name) },
    ...(port === undefined ? {} : { port }),
  };
  const match =
    listener.protocol === "grpc"
      ? { serviceName: refOf(service).name.split(".")[0] ?? "", ...portOf(listener) }
      : { ...everything(listener), prefix };
  return { [ROUTE_TYPE_OF[listener.protocol]]: { action: { target }, match } };
}

/** The port of a listener as a member, where it must be given. */
export function portOf({ port }: RouteListener): JsonObject {
  return port === undefined ? {} : { port };
}

/** One weighted target; with the port where the node has several listeners (App Mesh asks for it then). */
export function weightedTarget(
  builder: ChangeBuilder,
  node: ResourceId,
  protocol: Protocol | undefined,
  weight: number,
): JsonObject {
  const listeners = listenerEnds(builder.resource(node)?.spec ?? {});
  const meant = protocol === undefined ? listeners[0] : (listenerFor(protocol, listeners) ?? listeners[0]);
  const port: JsonObject = listeners.length > 1 && meant?.port !== undefined ? { port: meant.port } : {};
  return { virtualNode: nameValue(refOf(node).name), weight, ...port };
}

/** Where the weighted targets of a route stand, from its spec, with their type. */
export function targetsOf(spec: JsonObject): {
  readonly type: RouteType;
  readonly pointer: string;
  readonly targets: readonly Json[];
} {
  const type = routeTypeOf(spec) ?? "httpRoute";
  return {
    type,
    pointer: `/${type}/action/weightedTargets`,
    targets: listAt(spec, type, "action", "weightedTargets"),
  };
}

/** The protocol of a route, or of the first listener of its router where the route has no type. */
export function protocolOfRoute(builder: ChangeBuilder, route: ResourceId): Protocol {
  const type = routeTypeOf(builder.resource(route)?.spec ?? {});
  if (type !== undefined) return protocolOf(type);
  const router = idOf(siblingRef(refOf(route), "virtualRouter", refOf(route).parent ?? ""));
  return routeListener(builder.resource(router)?.spec ?? {}, undefined).protocol;
}

/** The weight of a target, where that is a number. */
export function weightOf(target: Json | undefined): number | undefined {
  const weight = isJsonObject(target) ? memberAt(target, "weight") : undefined;
  return typeof weight === "number" ? weight : undefined;
}
