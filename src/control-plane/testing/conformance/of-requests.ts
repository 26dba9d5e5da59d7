import type { JsonObject } from "../../../lib/json.ts";
import type { OperationName } from "../../../model/schema/operations.generated.ts";
import { SAMPLES } from "../samples.ts";
import type { ConformanceCase } from "./conformance-case.ts";

const NODE = { meshName: "shop", virtualNodeName: "new" };
const listener = (portMapping: JsonObject): JsonObject => ({
  ...NODE,
  spec: { listeners: [{ portMapping }] },
});
const { virtualRouterName } = SAMPLES.route.names as { virtualRouterName: string };
const target = { weightedTargets: [{ virtualNode: "cart", weight: 1 }] };
const route = (spec: JsonObject): JsonObject => ({
  meshName: "shop",
  virtualRouterName,
  routeName: "new",
  spec,
});
const http = (match: JsonObject, over: JsonObject = {}): JsonObject =>
  route({ httpRoute: { action: target, match, ...over } });
const virtualService = { virtualServiceName: "cart.shop.local:8080/x y" };
const gatewayRoute = (match: JsonObject, rewrite?: JsonObject): JsonObject => ({
  meshName: "shop",
  virtualGatewayName: "edge",
  gatewayRouteName: "new",
  spec: {
    http2Route: {
      action: { target: { virtualService }, ...(rewrite === undefined ? {} : { rewrite }) },
      match,
    },
  },
});

/** A request that is refused: what is wrong with it, and the words that say so. */
type Row = readonly [
  operation: OperationName,
  says: string,
  ground: ConformanceCase["ground"],
  source: string | undefined,
  input: JsonObject,
  words: string,
];

const BY_MODEL: readonly Row[] = [
  [
    "CreateVirtualNode",
    "a required member that is missing",
    "model",
    undefined,
    listener({ port: 80 }),
    "spec.listeners[0].portMapping.protocol is required",
  ],
  [
    "CreateVirtualNode",
    "a value of another type",
    "model",
    undefined,
    listener({ port: "80", protocol: "http" }),
    'spec.listeners[0].portMapping.port must be a whole number, but is "80"',
  ],
  [
    "CreateVirtualNode",
    "a number out of range",
    "model",
    undefined,
    listener({ port: 70_000, protocol: "http" }),
    "spec.listeners[0].portMapping.port must be 1 to 65535, but is 70000",
  ],
  [
    "CreateVirtualNode",
    "a value outside an enumeration",
    "model",
    undefined,
    listener({ port: 80, protocol: "xx" }),
    'must be one of http, tcp, http2, grpc, but is "xx"',
  ],
  [
    "CreateVirtualNode",
    "two members of a union, or none",
    "model",
    undefined,
    { ...NODE, spec: { serviceDiscovery: {} } },
    "spec.serviceDiscovery must have exactly one of",
  ],
  [
    "CreateVirtualNode",
    "a text that is too long",
    "model",
    undefined,
    { ...NODE, spec: { logging: { accessLog: { file: { path: "p".repeat(256) } } } } },
    "must have 1 to 255 characters, but has 256",
  ],
  [
    "CreateVirtualNode",
    "a text that does not match its pattern",
    "model",
    undefined,
    {
      ...NODE,
      spec: {
        serviceDiscovery: {
          awsCloudMap: { namespaceName: "n", serviceName: "s", attributes: [{ key: "a b", value: "v" }] },
        },
      },
    },
    "attributes[0].key must match",
  ],
];

const BEYOND_MODEL: readonly Row[] = [
  [
    "CreateRoute",
    "no route type, or two",
    "documented",
    "API reference, RouteSpec",
    route({ priority: 1 }),
    "spec",
  ],
  [
    "CreateGatewayRoute",
    "no gateway route type, or two",
    "reported",
    "Kubernetes controller: “Only 1 (GRPC/HTTP/HTTP2) allowed”",
    { ...gatewayRoute({ prefix: "/" }), spec: {} },
    "spec",
  ],
  [
    "CreateRoute",
    "a prefix that does not start with /",
    "reported",
    "Kubernetes controller",
    http({ prefix: "a" }),
    "/a",
  ],
  [
    "CreateRoute",
    "a prefix and a path",
    "reported",
    "Kubernetes controller",
    http({ prefix: "/", path: { exact: "/a" } }),
    "spec.httpRoute.match",
  ],
  [
    "CreateRoute",
    "a path both exact and by regular expression",
    "reported",
    "Kubernetes controller",
    http({ path: { exact: "/a", regex: ".*" } }),
    "spec.httpRoute.match.path",
  ],
  [
    "CreateRoute",
    "a range that ends before it starts",
    "documented",
    "API reference, MatchRange",
    http({ prefix: "/", headers: [{ name: "h", match: { range: { start: 5, end: 5 } } }] }),
    "range",
  ],
  [
    "CreateRoute",
    "a retry policy without events",
    "documented",
    "API reference, HttpRetryPolicy",
    http({ prefix: "/" }, { retryPolicy: { maxRetries: 1, perRetryTimeout: { unit: "s", value: 1 } } }),
    "retryPolicy",
  ],
  [
    "CreateRoute",
    "an HTTP retry event that does not exist",
    "documented",
    "API reference, HttpRetryPolicy",
    http(
      { prefix: "/" },
      {
        retryPolicy: {
          maxRetries: 1,
          perRetryTimeout: { unit: "s", value: 1 },
          httpRetryEvents: ["sometimes"],
        },
      },
    ),
    "sometimes",
  ],
  [
    "CreateGatewayRoute",
    "neither prefix nor path, hostname nor port",
    "inferred",
    "Kubernetes controller",
    gatewayRoute({}),
    "spec.http2Route.match",
  ],
  [
    "CreateGatewayRoute",
    "a prefix that App Mesh keeps for itself",
    "documented",
    "App Mesh user guide, gateway routes",
    gatewayRoute({ prefix: "/aws-appmesh/x" }),
    "/aws-appmesh",
  ],
  [
    "CreateGatewayRoute",
    "a rewritten prefix without a slash at both ends",
    "documented",
    "App Mesh user guide, gateway routes",
    gatewayRoute({ prefix: "/" }, { prefix: { value: "x" } }),
    "rewrite",
  ],
];

export const OF_REQUESTS: readonly ConformanceCase[] = [...BY_MODEL, ...BEYOND_MODEL].map(
  ([operation, says, ground, source, input, words]) => ({
    operations: [operation, operation.replace("Create", "Update") as OperationName],
    says: `${says}: BadRequestException that names the place`,
    ground,
    ...(source === undefined ? {} : { source }),
    holds: async (probe) => {
      await probe.refused(operation, input, "BadRequestException", words);
      const kind = OF_UPDATE[operation];
      if (kind === undefined) throw new Error(`no update for ${operation}`);
      const update = { ...SAMPLES[kind].names, spec: input["spec"] as JsonObject };
      await probe.refused(
        operation.replace("Create", "Update") as OperationName,
        update,
        "BadRequestException",
        words,
      );
    },
  }),
);

const OF_UPDATE: { readonly [O in OperationName]?: "virtualNode" | "route" | "gatewayRoute" } = {
  CreateVirtualNode: "virtualNode",
  CreateRoute: "route",
  CreateGatewayRoute: "gatewayRoute",
};
