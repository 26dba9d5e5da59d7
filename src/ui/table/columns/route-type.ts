import { isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import { protocolOf, type RouteType } from "../../../model/connections/protocols.ts";
import { ROUTE_TYPES } from "../../../model/routes/route-types.ts";
import { memberAt } from "../../../model/routes/spec-access.ts";
import { SHAPES } from "../../../model/schema/shapes.generated.ts";
import type { Column, Written } from "./column.ts";
import { optionFor } from "./leaf-cell.ts";

/** The type that a route or gateway route has, the first where it wrongly has several. */
export function routeTypeOf(spec: JsonObject): RouteType | undefined {
  return ROUTE_TYPES.find((type) => memberAt(spec, type) !== undefined);
}

/** The place of a member of a route, in the type that it has; http where it has none yet. */
export function inRoute(spec: JsonObject, pointer: string): string {
  return `/spec/${routeTypeOf(spec) ?? "httpRoute"}${pointer}`;
}

/** The protocol of a route. Another one takes along what it knows too. */
export function typeColumn(kind: "route" | "gatewayRoute"): Column {
  const types = ROUTE_TYPES.filter((type) => kind === "route" || type !== "tcpRoute");
  const protocols = types.map((type) => protocolOf(type));
  return {
    id: "type",
    label: "Type",
    width: 80,
    text: ({ resource }) => {
      const type = routeTypeOf(resource.spec);
      return type === undefined ? "" : protocolOf(type);
    },
    places: () => [...types.map((type) => `/spec/${type}`), "/spec"],
    write: ({ resource }, text): Written => {
      const protocol = optionFor(protocols, text);
      const to = types.find((type) => protocolOf(type) === protocol);
      if (to === undefined) return { refused: `A type is one of ${protocols.join(", ")}.` };
      return { resource: { ...resource, spec: withRouteType(kind, resource.spec, to) } };
    },
    options: () => protocols,
  };
}

/** A spec whose route has another type: what that type knows too stays, the match only between http and http2. */
function withRouteType(kind: "route" | "gatewayRoute", spec: JsonObject, to: RouteType): JsonObject {
  const from = routeTypeOf(spec);
  if (from === to) return spec;
  const { [from ?? to]: before, ...rest } = spec;
  const isHttp = (type: RouteType | undefined): boolean => type === "httpRoute" || type === "http2Route";
  const value = isJsonObject(before) ? before : {};
  const known = knownMembers(kind, to);
  const kept = Object.entries(value).filter(([member]) => known.includes(member));
  const route: Record<string, Json> = Object.fromEntries(kept);
  if (!(isHttp(from) && isHttp(to))) {
    delete route["match"];
    if (to !== "tcpRoute") route["match"] = isHttp(to) ? { prefix: "/" } : {};
    // A timeout for each request, and events of the other protocol, are unknown there.
    if (to === "tcpRoute") delete route["timeout"];
    if (from === "grpcRoute") delete route["retryPolicy"];
  }
  return { ...rest, [to]: { ...route, action: route["action"] ?? emptyAction(kind) } };
}

function emptyAction(kind: "route" | "gatewayRoute"): Json {
  return kind === "route" ? { weightedTargets: [] } : { target: {} };
}

function knownMembers(kind: "route" | "gatewayRoute", type: RouteType): string[] {
  const spec = SHAPES[kind === "route" ? "RouteSpec" : "GatewayRouteSpec"];
  const shape = spec?.type === "structure" ? SHAPES[spec.members[type] ?? ""] : undefined;
  return shape?.type === "structure" ? Object.keys(shape.members) : [];
}
