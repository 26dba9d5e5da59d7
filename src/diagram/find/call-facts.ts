import type { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { backendsOfCaller } from "../backends-of-caller.ts";
import { callersOf, parentOf, serviceEnd, servicesOfRouter, servicesTo } from "../service-end.ts";

/** What a resource may call: the services, and the nodes that they lead to. A router and a route call their targets. */
export function calledBy(graph: ReferenceGraph, id: ResourceId): ResourceId[] {
  const { kind } = refOf(id);
  if (kind === "virtualNode" || kind === "virtualGateway") {
    const services = backendsOfCaller(graph, id).map(({ service }) => service);
    return [...services, ...services.flatMap((service) => nodesOf(graph, service))];
  }
  if (kind === "gatewayRoute" || kind === "route") return namedBy(graph, id);
  return kind === "virtualRouter" ? graph.childrenOf(id).flatMap((route) => namedBy(graph, route)) : [];
}

/** Who may call a resource: nodes and gateways that name a service which leads to it. */
export function callersTo(graph: ReferenceGraph, id: ResourceId): ResourceId[] {
  return servicesLeadingTo(graph, id).flatMap((service) => callersOf(graph, service));
}

/** True where the resource and its routes name nothing, and nothing names them. */
export function isUnconnected(graph: ReferenceGraph, id: ResourceId): boolean {
  const { kind } = refOf(id);
  if (kind === "mesh" || kind === "route" || kind === "gatewayRoute" || graph.isNamed(id)) return false;
  return (
    graph.outgoing(id).length === 0 &&
    graph.childrenOf(id).every((child) => graph.outgoing(child).length === 0)
  );
}

function servicesLeadingTo(graph: ReferenceGraph, id: ResourceId): ResourceId[] {
  switch (refOf(id).kind) {
    case "virtualService":
      return [id];
    case "virtualNode":
      return servicesTo(graph, id);
    case "virtualRouter":
      return servicesOfRouter(graph, id);
    case "route":
      return servicesOfRouter(graph, parentOf(id));
    default:
      return [];
  }
}

function namedBy(graph: ReferenceGraph, id: ResourceId): ResourceId[] {
  const named = graph.outgoing(id).map(({ to }) => idOf(to));
  return [...named, ...named.flatMap((each) => nodesOf(graph, each))];
}

function nodesOf(graph: ReferenceGraph, service: ResourceId): ResourceId[] {
  if (refOf(service).kind !== "virtualService") return [];
  const end = serviceEnd(graph, service);
  return end.kind === "nodes" ? end.nodes.map(({ id }) => id) : [];
}
