import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";
import { NO_SHARE, routeTargets, shareOver } from "./shares.ts";

/** Where the requests to a virtual service go. */
export type ServiceEnd =
  /** Nobody defines the service. */
  | { readonly kind: "undefined" }
  /** The service leads to no node that exists: `missing` says why. */
  | { readonly kind: "nowhere"; readonly missing: string }
  | {
      readonly kind: "nodes";
      readonly router?: ResourceId;
      readonly nodes: readonly { readonly id: ResourceId; readonly share: string | undefined }[];
    };

/**
 * Follows the service's provider, through a router if there is one, to the nodes that exist. Nodes are sorted.
 * `nameOf` says what resources are called in `missing`.
 */
export function serviceEnd(
  graph: ReferenceGraph,
  service: ResourceId,
  nameOf: (name: string) => string = asWritten,
): ServiceEnd {
  if (!graph.has(service)) return { kind: "undefined" };
  const missing = providerMissing(graph, service, nameOf);
  if (missing !== undefined) return { kind: "nowhere", missing };
  const provider = graph.outgoing(service)[0];
  if (provider === undefined) return { kind: "nowhere", missing: NO_PROVIDER };
  const id = idOf(provider.to);
  if (provider.to.kind === "virtualNode") return { kind: "nodes", nodes: [{ id, share: undefined }] };
  const nodes = routerNodes(graph, id);
  return nodes.length === 0
    ? { kind: "nowhere", missing: `router ${nameOf(provider.to.name)} leads to no node` }
    : { kind: "nodes", router: id, nodes };
}

function asWritten(name: string): string {
  return name;
}

const NO_PROVIDER = "no provider";

/** Why the service has no provider that exists; undefined where it has one. */
export function providerMissing(
  graph: ReferenceGraph,
  service: ResourceId,
  nameOf: (name: string) => string = asWritten,
): string | undefined {
  const provider = graph.outgoing(service)[0];
  if (provider === undefined) return NO_PROVIDER;
  return graph.has(idOf(provider.to)) ? undefined : `provider ${nameOf(provider.to.name)} is not defined`;
}

/** The nodes that the routes of a router lead to and that exist, sorted, with their share over all its routes. */
function routerNodes(
  graph: ReferenceGraph,
  router: ResourceId,
): { id: ResourceId; share: string | undefined }[] {
  const routes = graph.childrenOf(router).map((route) => routeTargets(graph.specOf(route) ?? {}));
  const shares = new Map<string, (string | undefined)[]>();
  for (const targets of routes) for (const { node } of targets) shares.set(node, []);
  for (const targets of routes) {
    const inRoute = new Map(targets.map(({ node, share }) => [node, share]));
    for (const [node, list] of shares) list.push(inRoute.has(node) ? inRoute.get(node) : NO_SHARE);
  }
  const ref = refOf(router);
  return [...shares]
    .map(([node, list]) => ({ id: idOf(siblingRef(ref, "virtualNode", node)), share: shareOver(list) }))
    .filter(({ id }) => graph.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids of the services that a router provides, sorted. */
export function servicesOfRouter(graph: ReferenceGraph, router: ResourceId): ResourceId[] {
  return unique(graph.incoming(router).map(({ from }) => from));
}

/** Ids of the routers that have a route to the node, sorted. */
export function routersTo(graph: ReferenceGraph, node: ResourceId): ResourceId[] {
  return unique(
    graph
      .incoming(node)
      .filter(({ reference }) => reference.role === "target")
      .map(({ from }) => parentOf(from)),
  );
}

/** Ids of the services that lead to the node: as their provider, or through a router. Sorted. */
export function servicesTo(graph: ReferenceGraph, node: ResourceId): ResourceId[] {
  const direct = graph
    .incoming(node)
    .filter(({ reference }) => reference.role === "provider")
    .map(({ from }) => from);
  return unique([...direct, ...routersTo(graph, node).flatMap((router) => servicesOfRouter(graph, router))]);
}

/** Ids of the nodes and gateways that may call the service, sorted; of gateways only those that exist. */
export function callersOf(graph: ReferenceGraph, service: ResourceId): ResourceId[] {
  const callers = graph
    .incoming(service)
    .map(({ from, reference }) => (reference.role === "gatewayTarget" ? parentOf(from) : from));
  return unique(callers).filter((caller) => graph.has(caller));
}

/** The router of a route, the gateway of a gateway route. */
export function parentOf(id: ResourceId): ResourceId {
  const ref = refOf(id);
  const kind = ref.kind === "route" ? "virtualRouter" : "virtualGateway";
  return idOf(siblingRef(ref, kind, ref.parent ?? ""));
}

function unique(ids: readonly ResourceId[]): ResourceId[] {
  return [...new Set(ids)].sort();
}
