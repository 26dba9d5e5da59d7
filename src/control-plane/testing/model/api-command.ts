import fc from "fast-check";
import type { JsonObject } from "../../../lib/json.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import type { Ref } from "../../../model/reference/ref.ts";

/** One request of a random sequence. */
export type ApiCommand =
  | {
      readonly is: "create" | "update";
      readonly ref: Ref;
      readonly spec: JsonObject;
      readonly clientToken?: string;
    }
  | { readonly is: "describe" | "delete"; readonly ref: Ref }
  | { readonly is: "list"; readonly within: Ref; readonly limit: number }
  | { readonly is: "tag"; readonly ref: Ref; readonly tags: JsonObject }
  | { readonly is: "untag"; readonly ref: Ref; readonly keys: readonly string[] };

/** Few names, so that commands meet; some that could be taken for something else. */
const mesh = fc.constantFrom("m", "__proto__");
const name = fc.constantFrom("a", "constructor", "x/y z");
const service = fc.constantFrom("a.local", "hasOwnProperty");

const ref: fc.Arbitrary<Ref> = fc.oneof(
  { weight: 2, arbitrary: mesh.map((one): Ref => ({ kind: "mesh", mesh: one, name: one })) },
  { weight: 4, arbitrary: inMesh("virtualNode", name) },
  { weight: 3, arbitrary: inMesh("virtualService", service) },
  { weight: 3, arbitrary: inMesh("virtualRouter", fc.constant("r")) },
  { weight: 3, arbitrary: inMesh("virtualGateway", fc.constant("g")) },
  { weight: 4, arbitrary: inMesh("route", name, "r") },
  { weight: 4, arbitrary: inMesh("gatewayRoute", name, "g") },
);

function inMesh(kind: Kind, names: fc.Arbitrary<string>, parent?: string): fc.Arbitrary<Ref> {
  return fc
    .record({ mesh, name: names })
    .map((each) => ({ kind, ...each, ...(parent === undefined ? {} : { parent }) }));
}

const protocol = fc.constantFrom("http", "http", "http2", "grpc");
const port = fc.constantFrom(80, 81);
const listeners = fc
  .uniqueArray(port, { minLength: 1, maxLength: 2 })
  .chain((ports) =>
    fc.tuple(...ports.map((each) => protocol.map((one) => ({ portMapping: { port: each, protocol: one } })))),
  );
const optionalPort = fc
  .option(port, { nil: undefined })
  .map((each): JsonObject => (each === undefined ? {} : { port: each }));

/** Specs that are right in themselves: what they may break stands between resources. */
const SPECS: Readonly<Record<Kind, fc.Arbitrary<JsonObject>>> = {
  mesh: fc.constantFrom<JsonObject>({}, { egressFilter: { type: "ALLOW_ALL" } }),
  virtualNode: fc.oneof(
    service.map((virtualServiceName) => ({ backends: [{ virtualService: { virtualServiceName } }] })),
    listeners.map((list) => ({ listeners: list, serviceDiscovery: { dns: { hostname: "h.local" } } })),
  ),
  virtualService: fc.oneof(
    fc.constant({}),
    name.map((virtualNodeName) => ({ provider: { virtualNode: { virtualNodeName } } })),
    fc.constant({ provider: { virtualRouter: { virtualRouterName: "r" } } }),
  ),
  virtualRouter: listeners.map((list) => ({ listeners: list })),
  virtualGateway: listeners.map((list) => ({ listeners: list })),
  route: fc
    .record({ type: protocol, virtualNode: name, match: optionalPort, target: optionalPort })
    .map(({ type, virtualNode, match, target }) => ({
      [`${type}Route`]: {
        match: type === "grpc" ? match : { prefix: "/", ...match },
        action: { weightedTargets: [{ virtualNode, weight: 1, ...target }] },
      },
    })),
  gatewayRoute: fc
    .record({ type: protocol, virtualServiceName: service, match: optionalPort, target: optionalPort })
    .map(({ type, virtualServiceName, match, target }) => ({
      [`${type}Route`]: {
        match: type === "grpc" ? { serviceName: "s", ...match } : { prefix: "/", ...match },
        action: { target: { virtualService: { virtualServiceName }, ...target } },
      },
    })),
};

const tagKey = fc.constantFrom("k", "__proto__", "ü");
const token = fc.option(fc.constantFrom("t1", "t2"), { nil: undefined, freq: 4 });

const written = (is: "create" | "update"): fc.Arbitrary<ApiCommand> =>
  ref.chain((one) =>
    fc.record({ spec: SPECS[one.kind], clientToken: token }).map(({ spec, clientToken }) => ({
      is,
      ref: one,
      spec,
      ...(clientToken === undefined ? {} : { clientToken }),
    })),
  );

/** Sequences of requests, most of which have something to work on. */
export const apiCommands: fc.Arbitrary<ApiCommand[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: written("create") },
    { weight: 4, arbitrary: written("update") },
    {
      weight: 4,
      arbitrary: fc.record({ is: fc.constantFrom("describe" as const, "delete" as const), ref }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constant("list" as const),
        within: ref,
        limit: fc.integer({ min: 1, max: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant("tag" as const),
        ref,
        tags: fc.array(fc.tuple(tagKey, fc.constantFrom("1", "2")), { maxLength: 2 }).map(Object.fromEntries),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant("untag" as const),
        ref,
        keys: fc.array(tagKey, { maxLength: 2 }),
      }),
    },
  ),
  { maxLength: 40, size: "max" },
);
