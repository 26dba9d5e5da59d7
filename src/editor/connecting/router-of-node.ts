import type { JsonObject } from "../../lib/json.ts";
import { isJsonObject } from "../../lib/json.ts";
import type { Design } from "../../model/design/design.ts";
import type { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import { withProvider } from "../service-provider.ts";
import { listAt } from "../text-at.ts";
import { freeId } from "./free-name.ts";
import { routeListener, routeSpec, weightedTarget } from "./route-specs.ts";

/** The routes that send requests to a node, in the order of their ids. */
export function routesTo(graph: ReferenceGraph, node: ResourceId): ResourceId[] {
  return [
    ...new Set(
      graph.incoming(node).flatMap(({ from, reference }) => (reference.role === "target" ? [from] : [])),
    ),
  ];
}

/** The virtual services whose provider a node is. */
export function servicesProvidedBy(graph: ReferenceGraph, node: ResourceId): ResourceId[] {
  return graph.incoming(node).flatMap(({ from, reference }) => (reference.role === "provider" ? [from] : []));
}

/**
 * Adds a router between a node and the services whose provider it is: it listens as the node does and sends all
 * requests on to it. Callers call what they called before. Returns the route.
 */
export function addRouterInFront(
  design: Design,
  graph: ReferenceGraph,
  builder: ChangeBuilder,
  node: ResourceId,
  name: string,
): { readonly router: ResourceId; readonly route: ResourceId } {
  const ref = refOf(node);
  const spec = design.resources.get(node)?.spec ?? {};
  const router = freeId(builder, ref, "virtualRouter", name);
  const listeners = listAt(spec, "listeners").map(portMappingOnly);
  builder.setResource(router, { spec: listeners.length === 0 ? {} : { listeners } });
  const listener = routeListener({ listeners }, spec);
  const route = idOf(siblingRef(ref, "route", "default", refOf(router).name));
  builder.setResource(route, {
    spec: routeSpec(listener, [weightedTarget(builder, node, listener.protocol, 1)]),
  });
  for (const service of servicesProvidedBy(graph, node)) {
    builder.editSpec(service, (before) => withProvider(before, router));
  }
  return { router, route };
}

/** A router's listener has no more than its port mapping. */
function portMappingOnly(listener: unknown): JsonObject {
  const portMapping = isJsonObject(listener) ? listener["portMapping"] : undefined;
  return portMapping === undefined ? {} : { portMapping };
}
