import fc from "fast-check";
import type { Json } from "../../lib/json.ts";
import { type ShapeOverrides, shapeArbitrary, structureWithout } from "./shape-arbitrary.ts";

const path = fc.constantFrom("/", "/cart", "/orders/v2", "/a b");
const hostname = fc.constantFrom("cart.example.com", "shop.example.com");

/** What the API model does not say about single values: rules that hold within one shape. */
const leaves: ShapeOverrides = {
  Arn: fc.constantFrom("arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1"),
  AwsCloudMapInstanceAttributeKey: fc.constantFrom("STAGE", "color"),
  AwsCloudMapInstanceAttributeValue: fc.constantFrom("prod", "blue green"),
  Duration: fc.record(
    { unit: fc.constantFrom("s", "ms"), value: fc.integer({ min: 0, max: 60_000 }) },
    { noNullPrototype: true },
  ),
  ExactHostName: hostname,
  FilePath: fc.constantFrom("/dev/stdout", "/certs/ca.pem"),
  HeaderName: fc.constantFrom("x-canary", "X-Version", ":authority"),
  Hostname: hostname,
  HttpPathExact: path,
  HttpPathMatch: fc.oneof(
    path.map((exact): Json => ({ exact })),
    fc.constantFrom("/v[0-9]+/.*", "/[^/]+").map((regex): Json => ({ regex })),
  ),
  HttpRetryPolicyEvent: fc.constantFrom("server-error", "gateway-error", "client-error", "stream-error"),
  GatewayRouteHostnameMatch: fc.oneof(
    hostname.map((exact): Json => ({ exact })),
    fc.constant<Json>({ suffix: ".example.com" }),
  ),
  MatchRange: fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 99 }))
    .map(([start, size]): Json => ({ start, end: start + size })),
  PortSet: fc.uniqueArray(fc.integer({ min: 1, max: 65_535 }), { minLength: 1, maxLength: 3 }),
  QueryParameterMatch: fc.constantFrom("yes", "1").map((exact): Json => ({ exact })),
  SubjectAlternativeName: hostname,
};

/** Either a prefix or a path, and never both. */
const pathOrPrefix: fc.Arbitrary<Readonly<Record<string, Json>>> = fc.oneof(
  path.map((prefix) => ({ prefix })),
  shapeArbitrary("HttpPathMatch", leaves).map((value) => ({ path: value })),
);

/** A retry policy that names at least one event. */
const retryPolicy = structureWithout("HttpRetryPolicy", ["tcpRetryEvents"], leaves).map(
  (policy): Json => ({ ...policy, tcpRetryEvents: ["connection-error"] }),
);

/**
 * Rules of App Mesh that the API model does not hold, within one spec (ports and references are the
 * business of `design-arbitrary.ts`): a match has prefix or path, a method needs its service, a retry policy
 * needs events, only http2 routes have a scheme.
 */
export const SPEC_OVERRIDES: ShapeOverrides = {
  ...leaves,
  GrpcRetryPolicy: structureWithout("GrpcRetryPolicy", ["grpcRetryEvents"], leaves).map(
    (policy): Json => ({ ...policy, grpcRetryEvents: ["unavailable"] }),
  ),
  GrpcGatewayRouteMatch: structureWithout("GrpcGatewayRouteMatch", ["port", "serviceName"], leaves).map(
    (match): Json => ({ ...match, serviceName: "shop.Cart" }),
  ),
  GrpcRouteMatch: structureWithout("GrpcRouteMatch", ["port", "serviceName"], leaves).map(
    (match): Json => ("methodName" in match ? { ...match, serviceName: "shop.Cart" } : match),
  ),
  HttpGatewayRouteMatch: fc
    .tuple(structureWithout("HttpGatewayRouteMatch", ["port", "prefix", "path"], leaves), pathOrPrefix)
    .map(([match, where]): Json => ({ ...match, ...where })),
  HttpRetryPolicy: retryPolicy,
  HttpRouteMatch: fc
    .tuple(structureWithout("HttpRouteMatch", ["port", "prefix", "path", "scheme"], leaves), pathOrPrefix)
    .map(([match, where]): Json => ({ ...match, ...where })),
  TcpRouteMatch: fc.constant<Json>({}),
};
