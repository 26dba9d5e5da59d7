import { type RouteListener, routeListener, routeSpec } from "../../../editor/connecting/route-specs.ts";
import type { Json, JsonObject } from "../../../lib/json.ts";
import { type Protocol, ROUTE_TYPE_OF } from "../../../model/connections/protocols.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import type { CellSource } from "../columns/column.ts";
import type { TableKind } from "../columns/columns-of.ts";

/** The id of a new row, in the router or gateway of that name where its kind needs one. */
export function newRowId(kind: TableKind, mesh: ResourceId, name: string, parent: string): ResourceId {
  const isChild = kindDefinition(kind).parent !== undefined;
  return idOf(siblingRef(refOf(mesh), kind, name.trim(), isChild ? parent : undefined));
}

/**
 * What a new row starts with: a router and a gateway with the usual listener, which they need; a route for all
 * requests of its router's protocol; nodes and services with nothing, which is valid.
 */
export function newRowResource(id: ResourceId, source: CellSource): Resource {
  switch (refOf(id).kind) {
    case "virtualRouter":
    case "virtualGateway":
      return { spec: { listeners: [{ portMapping: { port: 8080, protocol: "http" } }] } };
    case "route":
      return { spec: routeSpec(listenerOfParent(id, source), []) };
    case "gatewayRoute":
      return { spec: emptyGatewayRoute(listenerOfParent(id, source).protocol) };
    default:
      return { spec: {} };
  }
}

/** It leads nowhere yet: its service is chosen in its own cell. */
function emptyGatewayRoute(protocol: Protocol): JsonObject {
  const match: Json = protocol === "grpc" ? {} : { prefix: "/" };
  return { [ROUTE_TYPE_OF[protocol]]: { match, action: { target: {} } } };
}

function listenerOfParent(id: ResourceId, { design }: CellSource): RouteListener {
  const ref = refOf(id);
  const parent = kindDefinition(ref.kind).parent?.kind ?? ref.kind;
  return routeListener(
    design.resources.get(idOf(siblingRef(ref, parent, ref.parent ?? "")))?.spec ?? {},
    undefined,
  );
}
