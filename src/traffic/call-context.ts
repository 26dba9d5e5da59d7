import { isJsonArray, type Json, type JsonObject } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import type { ReferenceLinks } from "../model/graph/reference-links.ts";
import { nameIn } from "../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import type { Call } from "./calls-of-edge.ts";
import { routeOf } from "./route-of.ts";

/** A listener of a node or gateway. */
export interface FoundListener {
  readonly id: ResourceId;
  /** `/listeners/0` */
  readonly pointer: string;
  readonly value: Json;
}

/** A call with what is looked up for most of its rows. */
export interface CallContext {
  readonly graph: ReferenceLinks;
  readonly call: Call;
  /** What resources are called on the screen. */
  readonly nameOf: (id: ResourceId) => string;
  /** The listener of the called node that takes the requests. */
  readonly listener: FoundListener | undefined;
  /** Of that listener, else of the routes; undefined where nothing says it. */
  readonly protocol: string | undefined;
}

export function callContext(
  graph: ReferenceLinks,
  call: Call,
  nameOf: (id: ResourceId) => string,
): CallContext {
  const ways = [...call.routes, ...call.gatewayRoutes].map((id) => routeOf(graph.specOf(id) ?? {})?.protocol);
  const spoken = ways.find((protocol) => protocol !== undefined);
  const listener = calledListener(graph, call, spoken);
  const own = valueAt(listener?.value, "/portMapping/protocol");
  return { graph, call, nameOf, listener, protocol: typeof own === "string" ? own : spoken };
}

/** All listeners of a resource. */
export function listenersOf(graph: ReferenceLinks, id: ResourceId): readonly FoundListener[] {
  const list = valueAt(graph.specOf(id), "/listeners");
  return isJsonArray(list) ? list.map((value, i) => ({ id, pointer: `/listeners/${i}`, value })) : [];
}

/** The listener at the port that a route names; without one the only one, or the first of the protocol. */
function calledListener(
  graph: ReferenceLinks,
  { target, routes, gatewayRoutes, router }: Call,
  protocol: string | undefined,
): FoundListener | undefined {
  if (target === undefined) return undefined;
  const listeners = listenersOf(graph, target);
  const ports = [
    ...routes.flatMap((route) => weightedTargets(graph.specOf(route) ?? {}, refOf(target).name).map(portIn)),
    ...(router === undefined
      ? gatewayRoutes.map((id) => valueAt(routeOf(graph.specOf(id) ?? {})?.value, "/action/target/port"))
      : []),
  ];
  const [port] = ports.filter((each) => each !== undefined);
  const at = (pointer: string, wanted: Json | undefined): FoundListener | undefined =>
    wanted === undefined ? undefined : listeners.find(({ value }) => valueAt(value, pointer) === wanted);
  return at("/portMapping/port", port) ?? at("/portMapping/protocol", protocol) ?? listeners[0];
}

/** The weighted targets of a route that name the node. */
export function weightedTargets(spec: JsonObject, node: string): readonly Json[] {
  const list = valueAt(routeOf(spec)?.value, "/action/weightedTargets");
  return isJsonArray(list) ? list.filter((item) => nameIn(valueAt(item, "/virtualNode")) === node) : [];
}

function portIn(target: Json): Json | undefined {
  return valueAt(target, "/port");
}
