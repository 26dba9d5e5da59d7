import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { shapeArbitrary } from "../model/testing/shape-arbitrary.ts";
import { SPEC_OVERRIDES } from "../model/testing/spec-overrides.ts";
import { conditionText } from "./condition-text.ts";
import { exampleRequest } from "./example-request.ts";
import { matchRequest } from "./match-request.ts";
import { parseRe2 } from "./re2/parse-re2.ts";
import type { TrafficRequest } from "./traffic-request.ts";

const REQUEST: TrafficRequest = {
  protocol: "http",
  port: 8080,
  method: "POST",
  path: "/cart/items?id=7&debug",
  hostname: "Shop.example.com:8443",
  headers: [
    { name: "X-User", value: "42" },
    { name: "x-tag", value: "a" },
    { name: "X-Tag", value: "b" },
  ],
};

function of(match: JsonObject, kind: "route" | "gatewayRoute" = "route", request = REQUEST) {
  const verdict = matchRequest(kind, { httpRoute: { match, action: {} } }, request);
  return [verdict.result, ...verdict.conditions.slice(1).map(conditionText)];
}

describe("whether an HTTP request matches", () => {
  it.each<[JsonObject, readonly string[]]>([
    [{}, ["yes"]],
    [{ method: "GET" }, ["no", "method is GET, request has POST"]],
    [{ prefix: "/cart" }, ["yes", "path starts with /cart"]],
    [{ prefix: "/car" }, ["yes", "path starts with /car"]],
    [{ prefix: "/cart/items/" }, ["no", "path starts with /cart/items/, request has /cart/items"]],
    [{ path: { exact: "/cart/items" } }, ["yes", "path is /cart/items"]],
    [{ path: { regex: "/[a-z]+" } }, ["no", "path matches /[a-z]+, request has /cart/items"]],
    [{ path: { regex: "(?=a)" } }, ["unknown", "path matches (?=a), which is no regular expression of RE2"]],
    [{ path: { regex: "\\p{Lu}" } }, ["unknown", "path matches \\p{Lu}, which cannot be evaluated here"]],
    [{ port: 9090 }, ["no", "port is 9090, request has 8080"]],
    [{ scheme: "https" }, ["unknown", "scheme is https, request does not say"]],
    [{ headers: [{ name: "x-user" }] }, ["yes", "header x-user is there"]],
    [{ headers: [{ name: "x-none" }] }, ["no", "header x-none is there, request has none"]],
    [{ headers: [{ name: "x-none", invert: true }] }, ["yes", "header x-none is not there"]],
    [{ headers: [{ name: "x-tag", match: { exact: "a,b" } }] }, ["yes", "header x-tag is a,b"]],
    [
      { headers: [{ name: "x-user", match: { range: { start: 1, end: 42 } } }] },
      ["no", "header x-user is from 1 to 42, 42 not included, request has 42"],
    ],
    [
      { headers: [{ name: "x-user", match: { range: { start: 42, end: 43 } } }] },
      ["yes", "header x-user is from 42 to 43, 43 not included"],
    ],
    [
      { headers: [{ name: "x-user", invert: true, match: { suffix: "2" } }] },
      ["no", "header x-user does not end with 2, request has 42"],
    ],
    [
      { headers: [{ name: "x-none", invert: true, match: { exact: "on" } }] },
      ["no", "header x-none is not on, request has none (Envoy needs the header to be there)"],
    ],
    [{ queryParameters: [{ name: "id", match: { exact: "7" } }] }, ["yes", "query parameter id is 7"]],
    [{ queryParameters: [{ name: "debug" }] }, ["yes", "query parameter debug is there"]],
    [
      { queryParameters: [{ name: "debug", match: { exact: "1" } }] },
      ["no", "query parameter debug is 1, request has an empty value"],
    ],
    [{ method: { $hole: "${METHOD}" } }, ["unknown", "method is ${METHOD}, which is a placeholder"]],
    [{ prefix: 7 }, ["unknown", "path has a value, which App Mesh does not take"]],
    [
      { method: "GET", prefix: { $hole: "${P}" } },
      ["no", "method is GET, request has POST", "path is ${P}, which is a placeholder"],
    ],
  ])("%j: %j", (match, expected) => {
    expect(of(match)).toEqual(expected);
  });

  it.each<[JsonObject, readonly string[]]>([
    [{ hostname: { exact: "shop.example.com" } }, ["yes", "host is shop.example.com"]],
    [{ hostname: { suffix: ".example.com" } }, ["yes", "host ends with .example.com"]],
    [
      { hostname: { suffix: ".example.org" } },
      ["no", "host ends with .example.org, request has Shop.example.com:8443"],
    ],
  ])("at a gateway, %j: %j", (match, expected) => {
    expect(of(match, "gatewayRoute")).toEqual(expected);
  });

  it("a route of another type takes no request", () => {
    const verdict = matchRequest("route", { grpcRoute: { match: {} } }, REQUEST);
    expect([verdict.result, ...verdict.conditions.map(conditionText)]).toEqual([
      "no",
      "route type is grpc, request has http",
    ]);
  });

  it("looks at gRPC service, method and metadata", () => {
    const match = {
      serviceName: "shop.Cart",
      methodName: "Add",
      metadata: [{ name: "tenant", match: { prefix: "t-" } }],
    };
    const request: TrafficRequest = {
      protocol: "grpc",
      grpcService: "shop.Cart",
      grpcMethod: "Get",
      headers: [{ name: "tenant", value: "t-1" }],
    };
    const verdict = matchRequest("route", { grpcRoute: { match } }, request);
    expect([verdict.result, ...verdict.conditions.map(conditionText)]).toEqual([
      "no",
      "route type is grpc",
      "gRPC service is shop.Cart",
      "gRPC method is Add, request has Get",
      "metadata tenant starts with t-",
    ]);
  });
});

const KINDS = [
  ["route", "RouteSpec", ["httpRoute", "http2Route", "grpcRoute", "tcpRoute"]],
  ["gatewayRoute", "GatewayRouteSpec", ["httpRoute", "http2Route", "grpcRoute"]],
] as const;

/** Whether a plain example must be found: no name asked for twice, and only expressions of RE2. */
function isPlain(match: Json | undefined): boolean {
  if (!isJsonObject(match)) return true;
  const lists = ["headers", "metadata", "queryParameters"].map((member) => match[member]);
  const isReadable = (value: Json): boolean => {
    if (isJsonArray(value)) return value.every(isReadable);
    if (!isJsonObject(value)) return true;
    const { regex } = value as { regex?: Json };
    if (typeof regex === "string" && !parseRe2(regex).ok) return false;
    return Object.values(value).every(isReadable);
  };
  const isClear = (list: Json | undefined): boolean => {
    if (!isJsonArray(list)) return true;
    const names = list.map((item) => String(valueAt(item, "/name")).toLowerCase());
    return new Set(names).size === names.length && names.every((name) => !/[&#?=]/.test(name));
  };
  return lists.every(isClear) && isReadable(match);
}

describe("an example request", () => {
  for (const [kind, shape, types] of KINDS) {
    it(`of a ${kind} matches, or says so`, () => {
      fc.assert(
        fc.property(shapeArbitrary(shape, SPEC_OVERRIDES), fc.constantFrom(...types), (value, type) => {
          if (!isJsonObject(value)) return;
          const only = Object.fromEntries(
            Object.entries(value).filter(([member]) => member === type || !member.endsWith("Route")),
          );
          const { request, matches } = exampleRequest(kind, only);
          expect(matches).toBe(matchRequest(kind, only, request).result);
          if (only[type] !== undefined && isPlain(valueAt(only, `/${type}/match`))) {
            const verdict = matchRequest(kind, only, request);
            // An expression such as `$a` matches nothing at all.
            const failed = verdict.conditions.filter(({ holds }) => holds !== "yes");
            expect(failed.filter(({ wanted, inverted }) => wanted.how !== "regex" || inverted)).toEqual([]);
          }
        }),
        propertyRuns(300),
      );
    });
  }

  it("never throws on what no API would take", () => {
    fc.assert(
      fc.property(fc.constantFrom("route", "gatewayRoute"), fc.jsonValue(), fc.jsonValue(), (kind, a, b) => {
        const spec = { httpRoute: { match: a as Json }, grpcRoute: b as Json };
        expect(["yes", "no", "unknown"]).toContain(exampleRequest(kind, spec).matches);
      }),
      propertyRuns(200),
    );
  });

  it("gives a placeholder no value", () => {
    const spec = { httpRoute: { match: { prefix: { $hole: "${P}" } } } };
    expect(exampleRequest("route", spec).matches).toBe("unknown");
  });
});
