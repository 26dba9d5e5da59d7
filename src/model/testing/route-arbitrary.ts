import fc from "fast-check";
import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { withValueAt } from "../../lib/json-pointer.ts";
import { mappingsOf } from "./listener-arbitrary.ts";
import { shapeArbitrary, structureWithout } from "./shape-arbitrary.ts";
import { SPEC_OVERRIDES } from "./spec-overrides.ts";

type Specs = Readonly<Record<string, JsonObject>>;

const ROUTE_SHAPES: Readonly<Record<string, readonly [member: string, shape: string]>> = {
  http: ["httpRoute", "HttpRoute"],
  http2: ["http2Route", "HttpRoute"],
  grpc: ["grpcRoute", "GrpcRoute"],
  tcp: ["tcpRoute", "TcpRoute"],
};

/** Prefix and path rewrites depend on what the route matches; the host's is always allowed. */
const hostnameRewrite: fc.Arbitrary<Json> = fc
  .constantFrom("ENABLED", "DISABLED")
  .map((defaultTargetHostname): Json => ({ hostname: { defaultTargetHostname } }));

/** Routes but for what they lead to. */
const OVERRIDES = {
  ...SPEC_OVERRIDES,
  GatewayRouteTarget: fc.constant<Json>({}),
  HttpGatewayRouteRewrite: hostnameRewrite,
  WeightedTargets: fc.constant<Json>([]),
};

interface RouteParts {
  /** Shape of the spec, and of the route in it. */
  readonly specShape: "RouteSpec" | "GatewayRouteSpec";
  readonly shape: string;
  readonly member: string;
  /** Where in the route what it leads to stands. */
  readonly pointer: string;
  readonly leadsTo: fc.Arbitrary<Json>;
  readonly port: number;
  readonly portNeeded: boolean;
}

function routeSpec(parts: RouteParts): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      route: shapeArbitrary(parts.shape, OVERRIDES),
      rest: structureWithout(
        parts.specShape,
        ["httpRoute", "http2Route", "grpcRoute", "tcpRoute"],
        OVERRIDES,
      ),
      leadsTo: parts.leadsTo,
      withPort: fc.boolean(),
    })
    .map(({ route, rest, leadsTo, withPort }): JsonObject => {
      const led = withValueAt(isJsonObject(route) ? route : {}, parts.pointer, leadsTo);
      const value = parts.portNeeded || withPort ? withValueAt(led, "/match/port", parts.port) : led;
      return { ...rest, [parts.member]: value };
    });
}

/** A route for one of the router's listeners, to nodes that listen in its protocol; none without such nodes. */
export function routeOf(of: JsonObject, nodes: Specs): fc.Arbitrary<JsonObject> | undefined {
  const mappings = mappingsOf(of);
  const choices = mappings.flatMap(({ port, protocol }) => {
    const targets = Object.entries(nodes).flatMap(([name, value]) => {
      const own = mappingsOf(value);
      const fitting = own.filter((mapping) => mapping.protocol === protocol);
      return fitting.map((mapping) => ({ name, port: mapping.port, portNeeded: own.length > 1 }));
    });
    if (targets.length === 0) return [];
    const target = fc
      .tuple(fc.constantFrom(...targets), fc.integer({ min: 0, max: 100 }), fc.boolean())
      .map(([{ name, port: at, portNeeded }, weight, withPort]): Json => {
        return { virtualNode: name, weight, ...(portNeeded || withPort ? { port: at } : {}) };
      });
    const [member, shape] = ROUTE_SHAPES[protocol] ?? ["httpRoute", "HttpRoute"];
    const leadsTo = fc.array(target, { minLength: 1, maxLength: 3 });
    const pointer = "/action/weightedTargets";
    const portNeeded = mappings.length > 1;
    return [routeSpec({ specShape: "RouteSpec", shape, member, pointer, leadsTo, port, portNeeded })];
  });
  return choices.length === 0 ? undefined : fc.oneof(...choices);
}

/** A gateway route for one of the gateway's listeners to a service; none without services. */
export function gatewayRouteOf(
  of: JsonObject,
  services: Specs,
  { nodes, routers }: { readonly nodes: Specs; readonly routers: Specs },
): fc.Arbitrary<JsonObject> | undefined {
  const names = Object.keys(services);
  if (names.length === 0) return undefined;
  const mappings = mappingsOf(of);
  const leadsTo = fc.tuple(fc.constantFrom(...names), fc.boolean()).map(([name, withPort]): Json => {
    const ports = mappingsOf(providerOf(services[name] ?? {}, nodes, routers));
    const [first] = ports;
    const given: JsonObject =
      first !== undefined && (ports.length > 1 || withPort) ? { port: first.port } : {};
    return { virtualService: { virtualServiceName: name }, ...given };
  });
  const choices = mappings.map(({ port, protocol }) =>
    routeSpec({
      specShape: "GatewayRouteSpec",
      shape: protocol === "grpc" ? "GrpcGatewayRoute" : "HttpGatewayRoute",
      member: ROUTE_SHAPES[protocol]?.[0] ?? "httpRoute",
      pointer: "/action/target",
      leadsTo,
      port,
      portNeeded: mappings.length > 1,
    }),
  );
  return fc.oneof(...choices);
}

function providerOf(of: JsonObject, nodes: Specs, routers: Specs): JsonObject {
  const provider = of["provider"] as
    | {
        readonly virtualNode?: { virtualNodeName: string };
        readonly virtualRouter?: { virtualRouterName: string };
      }
    | undefined;
  const name = provider?.virtualNode?.virtualNodeName;
  const routerName = provider?.virtualRouter?.virtualRouterName;
  return (name === undefined ? routers[routerName ?? ""] : nodes[name]) ?? {};
}
