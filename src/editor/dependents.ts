import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";

/** Who depends on a resource, each once. */
interface Dependents {
  /** Virtual nodes that call it, for a node through the services whose provider it is. */
  readonly callers: readonly ResourceId[];
  /** Routes that send requests to it. */
  readonly routes: readonly ResourceId[];
  /** Virtual services whose provider it is. */
  readonly services: readonly ResourceId[];
  /** Gateway routes that lead to it, for a node through its services. */
  readonly gatewayRoutes: readonly ResourceId[];
}

/** Who depends on a resource: what deleting it tells. */
function dependentsOf(graph: ReferenceGraph, id: ResourceId): Dependents {
  const naming = (role: string, of: readonly ResourceId[]): ResourceId[] => [
    ...new Set(
      of.flatMap((each) =>
        graph.incoming(each).flatMap(({ from, reference }) => (reference.role === role ? [from] : [])),
      ),
    ),
  ];
  const services = naming("provider", [id]);
  const named = refOf(id).kind === "virtualService" ? [id] : services;
  return {
    callers: naming("backend", named),
    routes: naming("target", [id]),
    services,
    gatewayRoutes: naming("gatewayTarget", named),
  };
}

/** `3 nodes called it and 1 route sent requests to it`; empty where nothing depends on it. */
export function dependentsText(graph: ReferenceGraph, id: ResourceId): string {
  const { callers, routes, services, gatewayRoutes } = dependentsOf(graph, id);
  const parts = [
    counted(callers.length, "node called it", "nodes called it"),
    counted(routes.length, "route sent requests to it", "routes sent requests to it"),
    counted(gatewayRoutes.length, "gateway route led to it", "gateway routes led to it"),
    callers.length + routes.length + gatewayRoutes.length > 0
      ? ""
      : counted(services.length, "service has no provider now", "services have no provider now"),
  ].filter((part) => part !== "");
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

function counted(count: number, one: string, several: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}
