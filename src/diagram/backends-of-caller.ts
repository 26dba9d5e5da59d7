import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf } from "../model/reference/ref.ts";
import type { EdgeBackend } from "./edge.ts";

/**
 * The services that a node (by its backends) or a gateway (by its gateway routes) may call: each once, in the
 * order of the spec, for a gateway in the order of its gateway routes' ids.
 */
export function backendsOfCaller(graph: ReferenceGraph, caller: ResourceId): EdgeBackend[] {
  const isGateway = refOf(caller).kind === "virtualGateway";
  const namers = isGateway ? graph.childrenOf(caller) : [caller];
  const found = new Map<ResourceId, { serviceName: string; via: ResourceId[] }>();
  for (const namer of namers) {
    for (const { to } of graph.outgoing(namer)) {
      const service = idOf(to);
      const entry = found.get(service) ?? { serviceName: to.name, via: [] };
      if (isGateway && !entry.via.includes(namer)) entry.via.push(namer);
      found.set(service, entry);
    }
  }
  return [...found].map(([service, { serviceName, via }]) => ({ caller, service, serviceName, via }));
}
