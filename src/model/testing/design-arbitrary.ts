import fc from "fast-check";
import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { withValueAt } from "../../lib/json-pointer.ts";
import { type Design, emptyDesign } from "../design/design.ts";
import type { Resource } from "../design/resource.ts";
import type { Kind } from "../kinds/kind.ts";
import { idOf, type Ref, type ResourceId, siblingRef } from "../reference/ref.ts";
import { type ShapeOverrides, shapeArbitrary, structureWithout } from "./shape-arbitrary.ts";
import { SPEC_OVERRIDES } from "./spec-overrides.ts";

/** Few names and ports, so that two designs often hold the same ones. */
const NODES = ["cart", "orders", "web"];
const ROUTERS = ["cart-router", "edge"];
const SERVICES = ["cart.shop.local", "orders.shop.local", "svc/a b:80"];
const GATEWAYS = ["public"];
const ROUTES = ["all", "canary"];
const PORTS = [8080, 9090];

export interface DesignArbitraryOptions {
  /** `shop` when absent. */
  readonly mesh?: string;
}

type Specs = Readonly<Record<string, JsonObject>>;

/**
 * Small valid designs of one mesh with all seven kinds: every spec matches its shape, references lead to
 * what exists (backends also to what nobody defines), routes fit their listeners, and ports are given where
 * several listeners ask for them. Specs are frozen. Designs of equal options share names.
 */
export function designArbitrary({ mesh = "shop" }: DesignArbitraryOptions = {}): fc.Arbitrary<Design> {
  const ref: Ref = { kind: "mesh", mesh, name: mesh };
  return fc
    .record({ nodes: some(NODES, node), routers: some(ROUTERS, router), gateways: some(GATEWAYS, gateway) })
    .chain((base) =>
      fc
        .record({
          services: some(SERVICES, service(Object.keys(base.nodes), Object.keys(base.routers))),
          routes: children(base.routers, (spec) => routeOf(spec, base.nodes)),
        })
        .chain(({ services, routes }) =>
          fc
            .record({
              meshSpec: spec("MeshSpec"),
              gatewayRoutes: children(base.gateways, (of) => gatewayRouteOf(of, services, base)),
              tags: fc.infiniteStream(tags),
            })
            .map(({ meshSpec, gatewayRoutes, tags: stream }) => {
              const design = emptyDesign();
              const put = (to: Ref, value: JsonObject): void => {
                const own = stream.next().value;
                const resource: Resource = own.length === 0 ? { spec: value } : { spec: value, tags: own };
                design.resources.set(idOf(to), deepFreeze(resource));
              };
              const putAll = (kind: Kind, specs: Specs, parent?: string): void => {
                for (const [name, value] of Object.entries(specs))
                  put(siblingRef(ref, kind, name, parent), value);
              };
              put(ref, meshSpec);
              putAll("virtualNode", base.nodes);
              putAll("virtualRouter", base.routers);
              putAll("virtualGateway", base.gateways);
              putAll("virtualService", services);
              for (const [parent, specs] of Object.entries(routes)) putAll("route", specs, parent);
              for (const [parent, specs] of Object.entries(gatewayRoutes))
                putAll("gatewayRoute", specs, parent);
              return design;
            }),
        ),
    );
}

/** The same records in another order: what a design means does not depend on it. */
export function reordered(design: Design): fc.Arbitrary<Design> {
  const ids: ResourceId[] = [...design.resources.keys()];
  return fc.shuffledSubarray(ids, { minLength: ids.length }).map((order) => {
    const out = emptyDesign();
    for (const id of order) out.resources.set(id, design.resources.get(id) as Resource);
    for (const [id, place] of [...design.positions].reverse()) out.positions.set(id, place);
    for (const [id, settings] of design.settings) out.settings.set(id, settings);
    return out;
  });
}

/** A tag list with different keys, empty half of the time. */
const tags: fc.Arbitrary<readonly Json[]> = fc.oneof(
  fc.constant([]),
  fc.uniqueArray(
    fc.record(
      { key: fc.constantFrom("team", "stage", "ü"), value: fc.constantFrom("", "shop", "a=b") },
      { noNullPrototype: true },
    ),
    { selector: ({ key }) => key, minLength: 1, maxLength: 3 },
  ),
);

function some(names: readonly string[], value: fc.Arbitrary<JsonObject>): fc.Arbitrary<Specs> {
  const members = Object.fromEntries(names.map((name) => [name, value]));
  return fc.record(members, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Specs>;
}

/** For each parent some routes, of specs that suit its own; parents whose spec suits none have none. */
function children(
  parents: Specs,
  of: (parent: JsonObject) => fc.Arbitrary<JsonObject> | undefined,
): fc.Arbitrary<Readonly<Record<string, Specs>>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(parents).flatMap(([name, parent]) => {
        const child = of(parent);
        return child === undefined ? [] : [[name, some(ROUTES, child)] as const];
      }),
    ),
  );
}

function spec(shape: string, overrides: ShapeOverrides = {}): fc.Arbitrary<JsonObject> {
  return shapeArbitrary(shape, { ...SPEC_OVERRIDES, ...overrides }).map((value) =>
    isJsonObject(value) ? value : {},
  );
}

interface PortMapping {
  readonly port: number;
  readonly protocol: string;
}

function portMappings(protocols: readonly string[], minLength: number): fc.Arbitrary<PortMapping[]> {
  const mapping = fc.record({ port: fc.constantFrom(...PORTS), protocol: fc.constantFrom(...protocols) });
  return fc.uniqueArray(mapping, { selector: ({ port }) => port, minLength, maxLength: 2 });
}

/** One listener of each port mapping: pool, timeout and health check are those of its protocol. */
function listeners(shape: string, pool: string, mappings: readonly PortMapping[]): fc.Arbitrary<Json[]> {
  const one = (portMapping: PortMapping): fc.Arbitrary<Json> =>
    fc
      .record({
        rest: structureWithout(
          shape,
          ["portMapping", "connectionPool", "timeout", "healthCheck"],
          SPEC_OVERRIDES,
        ),
        own: fc.record(
          {
            connectionPool: ofProtocol(pool, portMapping.protocol),
            healthCheck: healthCheck(portMapping),
            ...(shape === "Listener" ? { timeout: ofProtocol("ListenerTimeout", portMapping.protocol) } : {}),
          },
          { requiredKeys: [], noNullPrototype: true },
        ),
      })
      .map(({ rest, own }): Json => ({ ...rest, ...own, portMapping: { ...portMapping } }));
  return fc.tuple(...mappings.map(one));
}

/** The member of a union that is named like the protocol. */
function ofProtocol(union: string, protocol: string): fc.Arbitrary<Json> {
  return structureWithout(
    union,
    ["http", "http2", "grpc", "tcp"].filter((p) => p !== protocol),
    SPEC_OVERRIDES,
  )
    .filter((value) => protocol in value)
    .map((value): Json => value);
}

function healthCheck({ port, protocol }: PortMapping): fc.Arbitrary<Json> {
  const left = ["port", "protocol", ...(protocol.startsWith("http") ? [] : ["path"])];
  return fc
    .tuple(
      structureWithout("HealthCheckPolicy", left, { String: fc.constantFrom("/ping", "/") }),
      fc.boolean(),
    )
    .map(([check, withPort]): Json => ({ ...check, protocol, ...(withPort ? { port } : {}) }));
}

/** A node listens and can be found, or neither. */
const node: fc.Arbitrary<JsonObject> = portMappings(["http", "http", "http2", "grpc", "tcp"], 0).chain(
  (mappings) =>
    fc
      .record({
        rest: structureWithout(
          "VirtualNodeSpec",
          ["listeners", "serviceDiscovery", "backends"],
          SPEC_OVERRIDES,
        ),
        listeners: listeners("Listener", "VirtualNodeConnectionPool", mappings),
        serviceDiscovery: shapeArbitrary("ServiceDiscovery", SPEC_OVERRIDES),
        backends: fc.uniqueArray(
          spec("VirtualServiceBackend", { ServiceName: fc.constantFrom(...SERVICES, "ghost.shop.local") }),
          { selector: ({ virtualServiceName }) => virtualServiceName, maxLength: 3 },
        ),
      })
      .map(
        (parts): JsonObject => ({
          ...parts.rest,
          ...(mappings.length === 0
            ? {}
            : { listeners: parts.listeners, serviceDiscovery: parts.serviceDiscovery }),
          ...(parts.backends.length === 0
            ? {}
            : { backends: parts.backends.map((virtualService) => ({ virtualService })) }),
        }),
      ),
);

const router: fc.Arbitrary<JsonObject> = portMappings(["http", "http", "http2", "grpc", "tcp"], 1).map(
  (mappings): JsonObject => ({
    listeners: mappings.map((portMapping) => ({ portMapping: { ...portMapping } })),
  }),
);

const gateway: fc.Arbitrary<JsonObject> = portMappings(["http", "http", "http2", "grpc"], 1).chain(
  (mappings) =>
    fc
      .tuple(
        structureWithout("VirtualGatewaySpec", ["listeners"], SPEC_OVERRIDES),
        listeners("VirtualGatewayListener", "VirtualGatewayConnectionPool", mappings),
      )
      .map(([rest, own]): JsonObject => ({ ...rest, listeners: own })),
);

function service(nodes: readonly string[], routers: readonly string[]): fc.Arbitrary<JsonObject> {
  const providers: JsonObject[] = [
    {},
    ...nodes.map((name): JsonObject => ({ provider: { virtualNode: { virtualNodeName: name } } })),
    ...routers.map((name): JsonObject => ({ provider: { virtualRouter: { virtualRouterName: name } } })),
  ];
  return fc.constantFrom(...providers);
}

function mappingsOf(of: JsonObject): PortMapping[] {
  const list = (of["listeners"] ?? []) as unknown as readonly { readonly portMapping: PortMapping }[];
  return list.map(({ portMapping }) => portMapping);
}

const ROUTE_SHAPES: Readonly<Record<string, readonly [member: string, shape: string]>> = {
  http: ["httpRoute", "HttpRoute"],
  http2: ["http2Route", "HttpRoute"],
  grpc: ["grpcRoute", "GrpcRoute"],
  tcp: ["tcpRoute", "TcpRoute"],
};

/** A route for one of the router's listeners, to nodes that listen in its protocol; none without such nodes. */
function routeOf(of: JsonObject, nodes: Specs): fc.Arbitrary<JsonObject> | undefined {
  const mappings = mappingsOf(of);
  const choices = mappings.flatMap(({ port, protocol }) => {
    const targets = Object.entries(nodes).flatMap(([name, value]) => {
      const own = mappingsOf(value);
      const fitting = own.filter((mapping) => mapping.protocol === protocol);
      return fitting.map((mapping) => ({ name, port: mapping.port, portNeeded: own.length > 1 }));
    });
    const [member, shape] = ROUTE_SHAPES[protocol] ?? ["httpRoute", "HttpRoute"];
    if (targets.length === 0) return [];
    const target = fc
      .tuple(fc.constantFrom(...targets), fc.integer({ min: 0, max: 100 }), fc.boolean())
      .map(([{ name, port: at, portNeeded }, weight, withPort]): Json => {
        return { virtualNode: name, weight, ...(portNeeded || withPort ? { port: at } : {}) };
      });
    const WeightedTargets = fc.array(target, { minLength: 1, maxLength: 3 });
    const route = spec(shape, { WeightedTargets });
    return [
      withPort(route, port, mappings.length > 1).chain((value) => withPriority("RouteSpec", member, value)),
    ];
  });
  return choices.length === 0 ? undefined : fc.oneof(...choices);
}

/** A gateway route for one of the gateway's listeners to a service; none without services. */
function gatewayRouteOf(
  of: JsonObject,
  services: Specs,
  { nodes, routers }: { readonly nodes: Specs; readonly routers: Specs },
): fc.Arbitrary<JsonObject> | undefined {
  const names = Object.keys(services);
  if (names.length === 0) return undefined;
  const mappings = mappingsOf(of);
  const choices = mappings.map(({ port, protocol }) => {
    const target = fc.tuple(fc.constantFrom(...names), fc.boolean()).map(([name, withPort]): Json => {
      const ports = mappingsOf(providerOf(services[name] ?? {}, nodes, routers));
      const [first] = ports;
      const given: JsonObject =
        first !== undefined && (ports.length > 1 || withPort) ? { port: first.port } : {};
      return { virtualService: { virtualServiceName: name }, ...given };
    });
    const overrides = { GatewayRouteTarget: target, HttpGatewayRouteRewrite: hostnameRewrite };
    const member = ROUTE_SHAPES[protocol]?.[0] ?? "httpRoute";
    const route = spec(protocol === "grpc" ? "GrpcGatewayRoute" : "HttpGatewayRoute", overrides);
    return withPort(route, port, mappings.length > 1).chain((value) =>
      withPriority("GatewayRouteSpec", member, value),
    );
  });
  return fc.oneof(...choices);
}

/** Prefix and path rewrites depend on what the route matches; the host's is always allowed. */
const hostnameRewrite: fc.Arbitrary<Json> = fc
  .constantFrom("ENABLED", "DISABLED")
  .map((defaultTargetHostname): Json => ({ hostname: { defaultTargetHostname } }));

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

function withPort(route: fc.Arbitrary<JsonObject>, port: number, needed: boolean): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(route, fc.boolean())
    .map(([value, given]) => (needed || given ? withValueAt(value, "/match/port", port) : value));
}

function withPriority(shape: string, member: string, value: JsonObject): fc.Arbitrary<JsonObject> {
  const types = ["httpRoute", "http2Route", "grpcRoute", "tcpRoute"];
  return structureWithout(shape, types, {}).map((rest): JsonObject => ({ ...rest, [member]: value }));
}
