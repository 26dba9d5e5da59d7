import type { JsonObject } from "../../src/lib/json.ts";
import { idOf, type Ref, type ResourceId, siblingRef } from "../../src/model/reference/ref.ts";

/** A resource of the mesh of examples. */
export interface Example {
  readonly id: ResourceId;
  readonly spec: JsonObject;
}

const MESH: Ref = { kind: "mesh", mesh: "shop", name: "shop" };
const LONG = "n".repeat(255);
export const ANOTHER_SERVICE = `${"s".repeat(244)}.shop.local`;
export const PROTOCOLS = ["http", "http2", "grpc", "tcp"] as const;
type Protocol = (typeof PROTOCOLS)[number];
type HttpLike = "http" | "http2" | "grpc";

const seconds = (value: number): JsonObject => ({ unit: "s", value });
const listener = (protocol: Protocol): JsonObject => ({ portMapping: { port: 8080, protocol } });
const dns = (hostname: string): JsonObject => ({ dns: { hostname } });

/** Name of a node as long as names may be, which listens in the protocol: the boundary of what names a node. */
export function longNodeName(protocol: Protocol): string {
  return `${protocol}-${LONG}`.slice(0, 255);
}

/** Names a router as long as names may be. */
export const LONG_ROUTER = `r-${LONG}`.slice(0, 255);

/** What the examples name: a node, a router and a gateway of each protocol, and two services. */
export const SURROUNDINGS: readonly Example[] = [
  { id: idOf(MESH), spec: {} },
  ...PROTOCOLS.flatMap((protocol) => [
    node(`${protocol}-node`, protocol),
    node(longNodeName(protocol), protocol),
    {
      id: idOf(siblingRef(MESH, "virtualRouter", `${protocol}-router`)),
      spec: { listeners: [listener(protocol)] },
    },
  ]),
  { id: idOf(siblingRef(MESH, "virtualRouter", LONG_ROUTER)), spec: { listeners: [listener("http")] } },
  ...(["http", "http2", "grpc"] as const).map((protocol) => ({
    id: idOf(siblingRef(MESH, "virtualGateway", `${protocol}-gateway`)),
    spec: { listeners: [listener(protocol)] },
  })),
  service("cart.shop.local", { virtualNode: { virtualNodeName: "http-node" } }),
  service(ANOTHER_SERVICE, { virtualNode: { virtualNodeName: "http-node" } }),
];

function node(name: string, protocol: Protocol): Example {
  return {
    id: idOf(siblingRef(MESH, "virtualNode", name)),
    spec: { listeners: [listener(protocol)], serviceDiscovery: dns("cart.shop.local") },
  };
}

function service(name: string, provider: JsonObject): Example {
  return { id: idOf(siblingRef(MESH, "virtualService", name)), spec: { provider } };
}

const FILE = { certificateChain: "/certs/chain.pem", privateKey: "/certs/key.pem" };
const SANS = { match: { exact: ["cart.shop.local"] } };
const ACM =
  "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/12345678-1234-1234-1234-123456789012";
const TRUSTS = {
  acm: { acm: { certificateAuthorityArns: [ACM] } },
  file: { file: { certificateChain: "/certs/ca.pem" } },
  sds: { sds: { secretName: "trusted" } },
};

function clientTls(certificate: JsonObject, trust: JsonObject): JsonObject {
  return {
    tls: {
      certificate,
      enforce: true,
      ports: [8443],
      validation: { subjectAlternativeNames: SANS, trust },
    },
  };
}

/** Client policies that have every field of one between them. */
const CLIENT_POLICIES = [
  clientTls({ file: FILE }, TRUSTS.acm),
  clientTls({ sds: { secretName: "own" } }, TRUSTS.file),
  clientTls({ file: FILE }, TRUSTS.sds),
];

/** TLS of listeners that have every field of one between them. */
const LISTENER_TLS: readonly JsonObject[] = [
  {
    mode: "STRICT",
    certificate: { acm: { certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" } },
    validation: { subjectAlternativeNames: SANS, trust: TRUSTS.file },
  },
  {
    mode: "PERMISSIVE",
    certificate: { file: FILE },
    validation: { subjectAlternativeNames: SANS, trust: TRUSTS.sds },
  },
  { mode: "STRICT", certificate: { sds: { secretName: "listener" } } },
];

const healthCheck = (protocol: HttpLike | "tcp"): JsonObject => ({
  healthyThreshold: 2,
  intervalMillis: 10_000,
  ...(protocol === "http" || protocol === "http2" ? { path: "/ping" } : {}),
  port: 8080,
  protocol,
  timeoutMillis: 3000,
  unhealthyThreshold: 3,
});

const POOLS: Readonly<Record<Protocol, JsonObject>> = {
  http: { http: { maxConnections: 10, maxPendingRequests: 5 } },
  http2: { http2: { maxRequests: 10 } },
  grpc: { grpc: { maxRequests: 10 } },
  tcp: { tcp: { maxConnections: 10 } },
};

const LOGS: readonly JsonObject[] = [
  { accessLog: { file: { path: "/dev/stdout", format: { text: "%START_TIME% %RESPONSE_CODE%\n" } } } },
  {
    accessLog: {
      file: { path: "/dev/stdout", format: { json: [{ key: "code", value: "%RESPONSE_CODE%" }] } },
    },
  },
];

const OUTLIERS = {
  maxServerErrors: 5,
  maxEjectionPercent: 50,
  interval: seconds(10),
  baseEjectionDuration: seconds(30),
};

const MATCHES: readonly JsonObject[] = [
  { exact: "on" },
  { prefix: "o" },
  { suffix: "n" },
  { regex: "o[n]+" },
  { range: { start: 1, end: 5 } },
];

/** One route each for every way to match a value, so that all members of a match are set in one of them. */
function routesOf(of: (method: JsonObject, index: number) => JsonObject): JsonObject[] {
  return MATCHES.map((method, index) => of(method, index));
}

const weighted = (protocol: Protocol): JsonObject => ({
  weightedTargets: [{ virtualNode: `${protocol}-node`, weight: 90, port: 8080 }],
});

const named = (method: JsonObject): JsonObject => ({ name: "x-canary", invert: true, match: method });

function pathOf(index: number): JsonObject {
  if (index === 1) return { path: { exact: "/cart" } };
  return index === 2 ? { path: { regex: "/v[0-9]+/.*" } } : { prefix: "/cart" };
}

const HTTP_RETRIES = {
  httpRetryEvents: ["server-error"],
  maxRetries: 2,
  perRetryTimeout: seconds(2),
  tcpRetryEvents: ["connection-error"],
};
const TIMEOUTS = { idle: seconds(60), perRequest: seconds(20) };

function httpRoute(protocol: "http" | "http2", method: JsonObject, index: number): JsonObject {
  return {
    action: weighted(protocol),
    match: {
      headers: [named(method)],
      method: "GET",
      port: 8080,
      queryParameters: [{ name: "beta", match: { exact: "1" } }],
      ...(protocol === "http2" ? { scheme: "https" } : {}),
      ...pathOf(index),
    },
    retryPolicy: HTTP_RETRIES,
    timeout: TIMEOUTS,
  };
}

const grpcRoute = (method: JsonObject): JsonObject => ({
  action: weighted("grpc"),
  match: { metadata: [named(method)], methodName: "Get", serviceName: "shop.Cart", port: 8080 },
  retryPolicy: { ...HTTP_RETRIES, grpcRetryEvents: ["unavailable"] },
  timeout: TIMEOUTS,
});

const TARGET = { target: { port: 8080, virtualService: { virtualServiceName: "cart.shop.local" } } };
const hostnameOf = (index: number): JsonObject =>
  index % 2 === 0 ? { exact: "shop.example.com" } : { suffix: ".example.com" };

function rewriteOf(index: number): JsonObject {
  const hostname = { defaultTargetHostname: "DISABLED" };
  if (index === 1) return { hostname, path: { exact: "/basket" } };
  if (index === 2) return { hostname };
  return { hostname, prefix: index === 0 ? { value: "/basket/" } : { defaultPrefix: "DISABLED" } };
}

const httpGatewayRoute = (method: JsonObject, index: number): JsonObject => ({
  action: { ...TARGET, rewrite: rewriteOf(index) },
  match: {
    headers: [named(method)],
    hostname: hostnameOf(index),
    method: "GET",
    port: 8080,
    queryParameters: [{ name: "beta", match: { exact: "1" } }],
    ...pathOf(index),
  },
});

const grpcGatewayRoute = (method: JsonObject, index: number): JsonObject => ({
  action: { ...TARGET, rewrite: { hostname: { defaultTargetHostname: "DISABLED" } } },
  match: {
    hostname: hostnameOf(index),
    metadata: [named(method)],
    port: 8080,
    serviceName: "shop.Cart",
  },
});

const listening = (protocol: Protocol, more: JsonObject): JsonObject => ({
  listeners: [{ ...listener(protocol), ...more }],
});

const nodeSpecs: JsonObject[] = [
  // Nothing depends on the port or the protocol here: the example in which these two are set.
  { ...listening("http", {}), serviceDiscovery: dns("cart.shop.local") },
  ...PROTOCOLS.map((protocol) => ({
    ...listening(protocol, {
      connectionPool: POOLS[protocol],
      healthCheck: healthCheck(protocol),
      outlierDetection: OUTLIERS,
      timeout: { [protocol]: protocol === "tcp" ? { idle: seconds(60) } : TIMEOUTS },
    }),
    serviceDiscovery: {
      dns: { hostname: "cart.shop.local", ipPreference: "IPv4_ONLY", responseType: "ENDPOINTS" },
    },
  })),
  ...LISTENER_TLS.map((tls, index) => ({
    ...listening("http", { tls }),
    ...(LOGS[index] === undefined ? {} : { logging: LOGS[index] }),
    serviceDiscovery: {
      awsCloudMap: {
        attributes: [{ key: "STAGE", value: "prod" }],
        ipPreference: "IPv4_PREFERRED",
        namespaceName: "shop.local",
        serviceName: "cart",
      },
    },
  })),
  ...CLIENT_POLICIES.map((clientPolicy) => ({
    backendDefaults: { clientPolicy },
    backends: [{ virtualService: { virtualServiceName: "cart.shop.local", clientPolicy } }],
  })),
];

const gatewaySpecs: JsonObject[] = [
  listening("http", {}),
  ...(["http", "http2", "grpc"] as const).map((protocol, index) => ({
    ...listening(protocol, { connectionPool: POOLS[protocol], healthCheck: healthCheck(protocol) }),
    backendDefaults: { clientPolicy: CLIENT_POLICIES[index] ?? {} },
  })),
  ...LISTENER_TLS.map((tls, index) => ({
    ...listening("http", { tls }),
    ...(LOGS[index] === undefined ? {} : { logging: LOGS[index] }),
  })),
];

const subject = (kind: Ref["kind"], spec: JsonObject, parent?: string): Example => ({
  id: idOf(siblingRef(MESH, kind, kind === "virtualService" ? "subject.shop.local" : "subject", parent)),
  spec,
});

/** Valid specs that have every field of the API between them, each with the resource that it is tried in. */
export const WHOLE_SPECS: readonly Example[] = [
  {
    id: idOf({ kind: "mesh", mesh: "subject", name: "subject" }),
    spec: { egressFilter: { type: "ALLOW_ALL" }, serviceDiscovery: { ipPreference: "IPv6_ONLY" } },
  },
  ...nodeSpecs.map((spec) => subject("virtualNode", spec)),
  subject("virtualService", { provider: { virtualNode: { virtualNodeName: "http-node" } } }),
  subject("virtualService", { provider: { virtualRouter: { virtualRouterName: "http-router" } } }),
  subject("virtualRouter", { listeners: [listener("http")] }),
  ...gatewaySpecs.map((spec) => subject("virtualGateway", spec)),
  ...routesOf((method, index) => ({ httpRoute: httpRoute("http", method, index), priority: 10 })).map(
    (spec) => subject("route", spec, "http-router"),
  ),
  ...routesOf((method, index) => ({ http2Route: httpRoute("http2", method, index) })).map((spec) =>
    subject("route", spec, "http2-router"),
  ),
  ...routesOf((method) => ({ grpcRoute: grpcRoute(method) })).map((spec) =>
    subject("route", spec, "grpc-router"),
  ),
  subject(
    "route",
    { tcpRoute: { action: weighted("tcp"), match: { port: 8080 }, timeout: { idle: seconds(60) } } },
    "tcp-router",
  ),
  ...routesOf((method, index) => ({ httpRoute: httpGatewayRoute(method, index), priority: 10 })).map((spec) =>
    subject("gatewayRoute", spec, "http-gateway"),
  ),
  ...routesOf((method, index) => ({ http2Route: httpGatewayRoute(method, index) })).map((spec) =>
    subject("gatewayRoute", spec, "http2-gateway"),
  ),
  ...routesOf((method, index) => ({ grpcRoute: grpcGatewayRoute(method, index) })).map((spec) =>
    subject("gatewayRoute", spec, "grpc-gateway"),
  ),
];
