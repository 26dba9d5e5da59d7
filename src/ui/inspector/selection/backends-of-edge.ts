import type { BackendOf } from "../../../editor/commands/remove.ts";
import { callsService, servicesTo } from "../../../editor/services-to.ts";
import type { Design } from "../../../model/design/design.ts";
import type { ReferenceGraph } from "../../../model/graph/reference-graph.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { resourceIdOf } from "../../../model/reference/resource-id-of.ts";
import { edgeEnds } from "./edge-ends.ts";

/**
 * The backends that a line of the board stands for: of the node that it starts at, those whose service is, or
 * leads to, its other end. None for a line that is no call of a node.
 */
export function backendsOfEdge(design: Design, graph: ReferenceGraph, edge: string): BackendOf[] {
  const { from, to } = edgeEnds(edge);
  // A line of a collapsed group ends at the group, which is no resource.
  if (resourceIdOf(from) === undefined || resourceIdOf(to) === undefined) return [];
  if (refOf(from).kind !== "virtualNode") return [];
  const services = refOf(to).kind === "virtualService" ? [to] : servicesTo(graph, to);
  return services
    .filter((service) => callsService(design, graph, from, service))
    .map((service) => ({ caller: from, service: refOf(service).name }));
}
