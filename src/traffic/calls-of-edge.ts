import type { ReferenceLinks } from "../model/graph/reference-links.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";

/** One way of requests: from a caller through a service, perhaps a router, to a node. Parts may be missing. */
export interface Call {
  /** A virtual node or gateway. */
  readonly caller?: ResourceId;
  /** The gateway routes by which a gateway leads to the service. */
  readonly gatewayRoutes: readonly ResourceId[];
  /** The virtual service, defined or not. */
  readonly service?: ResourceId;
  readonly router?: ResourceId;
  /** The routes of the router that have the node as a target. */
  readonly routes: readonly ResourceId[];
  /** The node that answers. */
  readonly target?: ResourceId;
}

type Onward = Pick<Call, "router" | "routes" | "target">;

const NOWHERE: Onward = { routes: [] };

/**
 * The calls that a line between two resources stands for: one for each service and, where the line ends at a
 * service or router, for each node behind it. None for a line that the references of the design do not make.
 */
export function callsOfEdge(graph: ReferenceLinks, from: ResourceId, to: ResourceId): readonly Call[] {
  const { kind } = refOf(from);
  switch (kind) {
    case "virtualNode":
    case "virtualGateway":
    case "gatewayRoute":
      return calledServices(graph, from).flatMap((call) => onwardTo(graph, call, to));
    case "virtualService":
      return onwardTo(graph, { gatewayRoutes: [], service: from }, to);
    case "virtualRouter":
    case "route":
      return throughRouter(graph, kind === "route" ? parentOf(from) : from)
        .filter(({ target }) => target === to)
        .map((onward) => (kind === "route" ? { ...onward, routes: [from] } : onward))
        .map((onward) => ({ gatewayRoutes: [], ...onward }));
    case "mesh":
      return [];
  }
}

type Called = Pick<Call, "caller" | "gatewayRoutes" | "service">;

function calledServices(graph: ReferenceLinks, from: ResourceId): readonly Called[] {
  const { kind } = refOf(from);
  const namers = kind === "virtualGateway" ? graph.childrenOf(from) : [from];
  const caller = kind === "gatewayRoute" ? parentOf(from) : from;
  const found = new Map<ResourceId, ResourceId[]>();
  for (const namer of namers) {
    for (const { to } of graph.outgoing(namer)) {
      const via = found.get(idOf(to)) ?? [];
      found.set(idOf(to), via);
      if (namer !== caller && !via.includes(namer)) via.push(namer);
    }
  }
  return [...found].map(([service, gatewayRoutes]) => ({ caller, gatewayRoutes, service }));
}

/** The calls of one service that go to the end of the line, or through it. */
function onwardTo(graph: ReferenceLinks, called: Called, to: ResourceId): readonly Call[] {
  const service = called.service ?? "";
  const ways = behindService(graph, service);
  const { kind } = refOf(to);
  if (to === service || (kind === "virtualRouter" && ways.some(({ router }) => router === to))) {
    return ways.map((onward) => ({ ...called, ...onward }));
  }
  return ways.filter(({ target }) => target === to).map((onward) => ({ ...called, ...onward }));
}

/** The nodes behind a service; one way without a node where there are none. */
function behindService(graph: ReferenceLinks, service: ResourceId): readonly Onward[] {
  const [provider] = graph.outgoing(service);
  if (provider === undefined) return [NOWHERE];
  const id = idOf(provider.to);
  if (provider.to.kind === "virtualNode") return [graph.has(id) ? { routes: [], target: id } : NOWHERE];
  const ways = throughRouter(graph, id);
  return ways.length === 0 ? [{ router: id, routes: [] }] : ways;
}

/** The nodes that exist behind a router, sorted by id, each with its routes. */
function throughRouter(graph: ReferenceLinks, router: ResourceId): readonly Required<Onward>[] {
  const routes = new Map<ResourceId, ResourceId[]>();
  for (const route of graph.childrenOf(router)) {
    for (const { to } of graph.outgoing(route)) {
      const node = idOf(to);
      const list = routes.get(node) ?? [];
      if (!list.includes(route)) list.push(route);
      routes.set(node, list);
    }
  }
  return [...routes]
    .filter(([node]) => graph.has(node))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([target, list]) => ({ router, routes: list, target }));
}

/** The router of a route, the gateway of a gateway route. */
function parentOf(id: ResourceId): ResourceId {
  const ref = refOf(id);
  const kind = ref.kind === "route" ? "virtualRouter" : "virtualGateway";
  return idOf(siblingRef(ref, kind, ref.parent ?? ""));
}
