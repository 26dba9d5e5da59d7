import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import { emptyDesign } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, refOf } from "../model/reference/ref.ts";
import { designArbitrary } from "../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import type { Topic } from "./call-row.ts";
import { callRows, weightFields } from "./call-rows.ts";
import { callsOfEdge } from "./calls-of-edge.ts";

const nameOf = (id: string): string => refOf(id).name;

function graphOf(specs: Readonly<Record<string, JsonObject>>): ReferenceGraph {
  const design = emptyDesign();
  for (const [id, spec] of Object.entries(specs)) design.resources.set(id, { spec });
  return new ReferenceGraph(design);
}

const policy = (more: JsonObject = {}): JsonObject => ({
  tls: { validation: { trust: { file: { certificateChain: "/ca.pem" } } }, ...more },
});
const server = (mode: string, more: JsonObject = {}): JsonObject => ({
  tls: { mode, certificate: { sds: { secretName: "s" } }, ...more },
});

interface Parts {
  readonly web?: JsonObject;
  readonly backend?: JsonObject;
  readonly webListener?: JsonObject;
  readonly cartListener?: JsonObject;
  readonly route?: JsonObject;
}

/** web calls cart.local, which a router sends to cart (weight 9) and canary (weight 1). */
function shop({
  web = {},
  backend = {},
  webListener = {},
  cartListener = {},
  route = {},
}: Parts): ReferenceGraph {
  const mapping = { portMapping: { port: 8080, protocol: "http" } };
  return graphOf({
    "virtualNode/m/web": {
      listeners: [{ ...mapping, ...webListener }],
      backends: [{ virtualService: { virtualServiceName: "cart.local", ...backend } }],
      ...web,
    },
    "virtualNode/m/cart": {
      listeners: [{ ...mapping, ...cartListener }],
      serviceDiscovery: { dns: { hostname: "cart.local" } },
    },
    "virtualNode/m/canary": { listeners: [mapping] },
    "virtualService/m/cart.local": { provider: { virtualRouter: { virtualRouterName: "r" } } },
    "virtualRouter/m/r": { listeners: [mapping] },
    "route/m/r/all": {
      httpRoute: {
        match: { prefix: "/" },
        action: {
          weightedTargets: [
            { virtualNode: "cart", weight: 9 },
            { virtualNode: "canary", weight: 1 },
          ],
        },
        ...route,
      },
    },
  });
}

function row(parts: Parts, topic: Topic) {
  const graph = shop(parts);
  const [call] = callsOfEdge(graph, "virtualNode/m/web", "virtualNode/m/cart");
  if (call === undefined) throw new Error("no call");
  return callRows(graph, call, nameOf).find((each) => each.topic === topic);
}

const seconds = (value: number): Json => ({ unit: "s", value });

describe("both ends of a call", () => {
  it.each<[string, Parts, string]>([
    ["neither", {}, "plain: Calls go in plain text."],
    [
      "only the server, strictly",
      { cartListener: server("STRICT") },
      "fail: cart takes only TLS, web does not use it: calls fail.",
    ],
    [
      "only the server",
      { cartListener: server("PERMISSIVE") },
      "warn: cart offers TLS, web does not use it: calls go in plain text.",
    ],
    [
      "only the client",
      { web: { backendDefaults: { clientPolicy: policy() } } },
      "fail: web enforces TLS, cart does not offer it: calls fail.",
    ],
    [
      "only the client, not enforced",
      { backend: { clientPolicy: policy({ enforce: false }) } },
      "warn: web would use TLS, cart does not offer it: calls go in plain text.",
    ],
    [
      "both",
      { backend: { clientPolicy: policy() }, cartListener: server("STRICT") },
      "plain: Calls use TLS.",
    ],
    [
      "the backend's policy replaces the defaults whole",
      {
        web: { backendDefaults: { clientPolicy: policy() } },
        backend: { clientPolicy: {} },
        cartListener: server("STRICT"),
      },
      "fail: cart takes only TLS, web does not use it: calls fail.",
    ],
    [
      "a policy for other ports",
      { backend: { clientPolicy: policy({ ports: [9090] }) }, cartListener: server("STRICT") },
      "fail: cart takes only TLS, web does not use it on this port: calls fail.",
    ],
    [
      "a certificate is asked for and not there",
      { backend: { clientPolicy: policy() }, cartListener: server("STRICT", { validation: { trust: {} } }) },
      "fail: cart asks callers for a certificate, web has none: TLS fails.",
    ],
    [
      "mutual",
      {
        backend: { clientPolicy: policy({ certificate: { sds: { secretName: "c" } } }) },
        cartListener: server("STRICT", { validation: { trust: {} } }),
      },
      "plain: Calls use mutual TLS.",
    ],
    [
      "a placeholder",
      { cartListener: { tls: { mode: { $hole: "${MODE}" }, certificate: {} } } },
      "unknown: A placeholder or a missing value leaves open whether both ends fit.",
    ],
  ])("TLS: %s", (_name, parts, expected) => {
    const verdict = row(parts, "tls")?.verdict;
    expect(`${verdict?.tone}: ${verdict?.text}`).toBe(expected);
  });

  it.each<[string, Parts, string]>([
    ["nothing is set", {}, "plain: Requests end after 15 s, App Mesh's default."],
    [
      "the route is shorter",
      { route: { timeout: { perRequest: seconds(5) } } },
      "plain: Requests end after 5 s, as route all says.",
    ],
    [
      "the route alone allows more",
      { route: { timeout: { perRequest: seconds(60) } } },
      "warn: route all allows 60 s, but web has none set: requests end after 15 s.",
    ],
    [
      "all allow more",
      {
        route: { timeout: { perRequest: seconds(60) } },
        webListener: { timeout: { http: { perRequest: seconds(0) } } },
        cartListener: { timeout: { http: { perRequest: { unit: "ms", value: 45_000 } } } },
      },
      "plain: Requests end after 45000 ms, as cart says.",
    ],
    [
      "a placeholder",
      { route: { timeout: { perRequest: { $hole: "${T}" } } } },
      "unknown: A placeholder or a wrong value leaves open how long it is.",
    ],
  ])("request timeout: %s", (_name, parts, expected) => {
    const verdict = row(parts, "requestTimeout")?.verdict;
    expect(`${verdict?.tone}: ${verdict?.text}`).toBe(expected);
  });

  it("retries: the hidden policy, or the route's", () => {
    expect(row({}, "retries")?.between[0]).toMatchObject({ decidedBy: "App Mesh", missing: true });
    const retryPolicy = { maxRetries: 3, perRetryTimeout: seconds(2), httpRetryEvents: ["server-error"] };
    expect(row({ route: { retryPolicy } }, "retries")?.between).toEqual([
      {
        text: "3 times on server-error; 2 s a try",
        decidedBy: "own",
        where: { id: "route/m/r/all", pointer: "/httpRoute/retryPolicy" },
      },
    ]);
  });

  it("a route of another protocol than the node's listener", () => {
    const parts = { cartListener: { portMapping: { port: 8080, protocol: "grpc" } } };
    expect(row(parts, "protocol")?.verdict?.text).toBe(
      "Route all is http, cart listens with grpc: calls fail.",
    );
  });

  it("what is missing leads to its place", () => {
    expect(row({}, "tls")?.callee).toEqual([
      {
        text: "plain text",
        decidedBy: "App Mesh",
        where: { id: "virtualNode/m/cart", pointer: "/listeners/0/tls" },
        missing: true,
      },
    ]);
  });

  it("finds the weight of a target", () => {
    const graph = shop({});
    const [call] = callsOfEdge(graph, "route/m/r/all", "virtualNode/m/canary");
    expect(call && weightFields(graph, call)).toEqual([
      { id: "route/m/r/all", pointer: "/httpRoute/action/weightedTargets/1/weight" },
    ]);
  });
});

describe("the calls of a line", () => {
  const ends = (from: string, to: string) =>
    callsOfEdge(shop({}), from, to).map(({ caller, service, router, routes, target }) =>
      [caller, service, router, ...routes, target]
        .map((id) => (id === undefined ? "-" : nameOf(id)))
        .join(" "),
    );

  it.each([
    ["virtualNode/m/web", "virtualNode/m/cart", ["web cart.local r all cart"]],
    [
      "virtualNode/m/web",
      "virtualService/m/cart.local",
      ["web cart.local r all canary", "web cart.local r all cart"],
    ],
    [
      "virtualService/m/cart.local",
      "virtualRouter/m/r",
      ["- cart.local r all canary", "- cart.local r all cart"],
    ],
    ["route/m/r/all", "virtualNode/m/cart", ["- - r all cart"]],
    ["virtualRouter/m/r", "virtualNode/m/cart", ["- - r all cart"]],
    ["virtualNode/m/cart", "virtualNode/m/web", []],
    ["mesh/m", "virtualNode/m/web", []],
  ])("%s > %s", (from, to, expected) => {
    expect(ends(from, to)).toEqual(expected);
  });

  it("of a gateway route", () => {
    const graph = graphOf({
      "gatewayRoute/m/g/x": {
        httpRoute: {
          match: { prefix: "/" },
          action: { target: { virtualService: { virtualServiceName: "s" } } },
        },
      },
    });
    expect(callsOfEdge(graph, "gatewayRoute/m/g/x", "virtualService/m/s")).toEqual([
      {
        caller: "virtualGateway/m/g",
        gatewayRoutes: ["gatewayRoute/m/g/x"],
        service: "virtualService/m/s",
        routes: [],
      },
    ]);
  });

  it.each([
    [{ protocol: "http", path: "/ping", intervalMillis: 10_000 }, "http /ping every 10 s"],
    [{ protocol: "tcp", intervalMillis: 1500 }, "tcp every 1500 ms"],
    [{ protocol: "tcp", intervalMillis: { $hole: "$EVERY" } }, "tcp every $EVERY ms"],
  ] as [JsonObject, string][])("says a health check in units: %j", (healthCheck, text) => {
    const graph = shop({ cartListener: { healthCheck } });
    const [call] = callsOfEdge(graph, "virtualNode/m/web", "virtualNode/m/cart");
    const rows = call === undefined ? [] : callRows(graph, call, nameOf);
    expect(rows.find(({ topic }) => topic === "healthCheck")?.callee[0]?.text).toBe(text);
  });

  it("every cell names a field of a resource that is there, set or not as it says", () => {
    fc.assert(
      fc.property(designArbitrary(), (design) => {
        const graph = new ReferenceGraph(design);
        const lines = [...design.resources.keys()].flatMap((from) =>
          graph.outgoing(from).map(({ to }) => ({ from, to: idOf(to) })),
        );
        const cells = lines
          .flatMap(({ from, to }) => callsOfEdge(graph, from, to))
          .flatMap((call) => callRows(graph, call, nameOf))
          .flatMap(({ caller, between, callee }) => [...caller, ...between, ...callee]);
        expect(cells.filter(({ where }) => !graph.has(where.id))).toEqual([]);
        const missing = cells.filter((cell) => cell.missing);
        const there = missing.filter(
          ({ where }) => valueAt(graph.specOf(where.id), where.pointer) !== undefined,
        );
        expect(there).toEqual([]);
      }),
      propertyRuns(60),
    );
  });

  it("never throws on what no API would take", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
        const graph = shop({
          webListener: { timeout: a as Json, tls: b as Json },
          cartListener: { tls: a as Json, connectionPool: b as Json, healthCheck: c as Json },
          backend: { clientPolicy: { tls: c as Json } },
          route: { retryPolicy: a as Json, timeout: b as Json },
        });
        const [call] = callsOfEdge(graph, "virtualNode/m/web", "virtualNode/m/cart");
        expect(call && callRows(graph, call, nameOf)).toBeInstanceOf(Array);
      }),
      propertyRuns(200),
    );
  });
});
