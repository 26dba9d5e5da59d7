import fc from "fast-check";
import type { Json, JsonObject } from "../../../lib/json.ts";
import type { Change } from "../../change/change.ts";
import { type Design, emptyDesign, type MutableDesign } from "../../design/design.ts";

/** Names from a small set, so that references hit, miss, meet and collide often. */
const NAMES = ["a", "b", "c"];
const name = fc.constantFrom(...NAMES);
const odd: fc.Arbitrary<Json> = fc.constantFrom<Json[]>({ $hole: "$X" }, 7, null);

/** A spec for each id; what `meshDesign` makes a design of. */
export type MeshShape = Readonly<Record<string, JsonObject>>;

const listener = fc.record({
  portMapping: fc.record(
    { port: fc.oneof(fc.constantFrom<Json[]>(80, 8080), odd), protocol: fc.constantFrom("http", "grpc") },
    { requiredKeys: [] },
  ),
});

const backend = fc
  .oneof({ weight: 8, arbitrary: name as fc.Arbitrary<Json> }, { weight: 1, arbitrary: odd })
  .map((virtualServiceName) => ({ virtualService: { virtualServiceName } }));

const node = fc.record(
  {
    listeners: fc.array(listener, { maxLength: 4 }),
    backends: fc.array(backend, { maxLength: 4 }),
    serviceDiscovery: fc
      .constantFrom("a.x.local", "b.x.local", "a.y.local", "c.x.local")
      .map((hostname) => ({ dns: { hostname } })),
  },
  { requiredKeys: [] },
);

const service = fc.oneof(
  fc.constant({}),
  name.map((virtualNodeName) => ({ provider: { virtualNode: { virtualNodeName } } })),
  name.map((virtualRouterName) => ({ provider: { virtualRouter: { virtualRouterName } } })),
);

const target = fc.record({
  virtualNode: name,
  weight: fc.oneof(fc.nat(3) as fc.Arbitrary<Json>, odd),
});

const route = fc.record(
  {
    priority: fc.oneof(fc.nat(3) as fc.Arbitrary<Json>, odd),
    httpRoute: fc.record({
      match: fc.record({ prefix: fc.constantFrom("/", "/cart") }),
      action: fc.record({ weightedTargets: fc.array(target, { maxLength: 3 }) }),
    }),
  },
  { requiredKeys: ["httpRoute"] },
);

const gatewayRoute = name.map((virtualServiceName) => ({
  httpRoute: { match: { prefix: "/" }, action: { target: { virtualService: { virtualServiceName } } } },
}));

const routerSpec = fc.array(listener, { maxLength: 1 }).map((listeners) => ({ listeners }));

const ids = (kind: string): fc.Arbitrary<string> => name.map((each) => `${kind}/m/${each}`);
const childIds = (kind: string): fc.Arbitrary<string> =>
  fc.tuple(name, name).map(([parent, each]) => `${kind}/m/${parent}/${each}`);

/** Small random meshes of all kinds, with wrong values and holes among the right ones. */
export function meshShape(): fc.Arbitrary<MeshShape> {
  const few = { maxKeys: 3, noNullPrototype: true };
  return fc
    .tuple(
      fc.dictionary(ids("virtualNode"), node, few),
      fc.dictionary(ids("virtualService"), service, few),
      fc.dictionary(ids("virtualRouter"), routerSpec, few),
      fc.dictionary(childIds("route"), route, { ...few, maxKeys: 7 }),
      fc.dictionary(ids("virtualGateway"), routerSpec, few),
      fc.dictionary(childIds("gatewayRoute"), gatewayRoute, few),
    )
    .map((parts) => Object.assign({ "mesh/m": {} }, ...parts) as MeshShape);
}

/** A design that holds these specs, without positions. */
export function meshDesign(shape: MeshShape): MutableDesign {
  const design = emptyDesign();
  for (const [id, spec] of Object.entries(shape)) design.resources.set(id, { spec });
  return design;
}

/**
 * The change that renames one resource, without rewriting references; where the new id is taken the two swap
 * their ids. Nothing where there is nothing to rename.
 */
export function renameIn(design: Design, from: string, to: string): Change {
  const has = (id: string): boolean => design.resources.has(id) || design.positions.has(id);
  if (from === to || !has(from)) return {};
  const there = [from, to] as const;
  return { renamed: has(to) ? [there, [to, from]] : [there] };
}
