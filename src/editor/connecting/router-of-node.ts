import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { listenerEnds } from "../../model/connections/protocols.ts";
import type { Design } from "../../model/design/design.ts";
import type { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import { withProvider } from "../service-provider.ts";
import { listAt } from "../text-at.ts";
import { freeId } from "./free-name.ts";
import { portOf, type RouteListener, routeListener, routeSpec, weightedTarget } from "./route-specs.ts";

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
 * requests on to it, by a route `default`, and one more for each further listener (`default-PORT`). Callers call what
 * they called before. Returns the routes.
 */
export function addRouterInFront(
  design: Design,
  graph: ReferenceGraph,
  builder: ChangeBuilder,
  node: ResourceId,
  name: string,
): { readonly router: ResourceId; readonly routes: readonly ResourceId[] } {
  const ref = refOf(node);
  const spec = design.resources.get(node)?.spec ?? {};
  const router = freeId(builder, ref, "virtualRouter", name);
  const listeners = listAt(spec, "listeners").map(portMappingOnly);
  builder.setResource(router, { spec: listeners.length === 0 ? {} : { listeners } });
  const at = (route: string): ResourceId => idOf(siblingRef(ref, "route", route, refOf(router).name));
  const routes = routeListeners(listeners, spec).map((listener, index) => {
    const own = { ...weightedTarget(builder, node, listener.protocol, 1), ...portOf(listener) };
    const id = at(index === 0 ? "default" : `default-${listener.port}`);
    builder.setResource(id, { spec: routeSpec(listener, [own]) });
    return id;
  });
  for (const service of servicesProvidedBy(graph, node)) {
    builder.editSpec(service, (before) => withProvider(before, router));
  }
  return { router, routes };
}

/** The listeners that routes are for: with several each whose port and protocol are known, with one that one. */
function routeListeners(listeners: readonly Json[], spec: JsonObject): RouteListener[] {
  const several = listeners.length < 2 ? [] : listenerEnds({ listeners });
  const known = several.flatMap(({ port, protocol }) =>
    port === undefined || protocol === undefined ? [] : [{ port, protocol }],
  );
  return known.length === 0 ? [routeListener({ listeners }, spec)] : known;
}

/** A router's listener has no more than its port mapping. */
function portMappingOnly(listener: unknown): JsonObject {
  const portMapping = isJsonObject(listener) ? listener["portMapping"] : undefined;
  return portMapping === undefined ? {} : { portMapping };
}
