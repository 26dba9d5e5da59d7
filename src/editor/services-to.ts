import type { Design } from "../model/design/design.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";

/**
 * The virtual services that lead to a node: those whose provider it is, and those that reach it through the
 * routes of a router. Sorted, each once.
 */
export function servicesTo(graph: ReferenceGraph, node: ResourceId): ResourceId[] {
  const services = new Set<ResourceId>();
  for (const { from, reference } of graph.incoming(node)) {
    if (reference.role === "provider") services.add(from);
    if (reference.role !== "target") continue;
    const route = refOf(from);
    const router = idOf(siblingRef(route, "virtualRouter", route.parent ?? ""));
    for (const entry of graph.incoming(router)) {
      if (entry.reference.role === "provider") services.add(entry.from);
    }
  }
  return [...services].sort();
}

/** True where the virtual node `caller` has the virtual service as a backend. */
export function callsService(
  design: Design,
  graph: ReferenceGraph,
  caller: ResourceId,
  service: ResourceId,
): boolean {
  return (
    design.resources.has(caller) &&
    graph.outgoing(caller).some(({ role, to }) => role === "backend" && idOf(to) === service)
  );
}
