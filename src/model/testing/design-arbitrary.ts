import fc from "fast-check";
import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { type Design, emptyDesign } from "../design/design.ts";
import type { Resource } from "../design/resource.ts";
import type { Kind } from "../kinds/kind.ts";
import { idOf, type Ref, type ResourceId, siblingRef } from "../reference/ref.ts";
import { listeners, portMappings } from "./listener-arbitrary.ts";
import { gatewayRouteOf, routeOf } from "./route-arbitrary.ts";
import { type ShapeOverrides, shapeArbitrary, structureWithout } from "./shape-arbitrary.ts";
import { SPEC_OVERRIDES } from "./spec-overrides.ts";

/** Few names, so that two designs often hold the same ones. */
const NODES = ["cart", "orders", "web"];
const ROUTERS = ["cart-router", "edge"];
const SERVICES = ["cart.shop.local", "orders.shop.local", "svc/a b:80"];
const GATEWAYS = ["public"];
const ROUTES = ["all", "canary"];

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
