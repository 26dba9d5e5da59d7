import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../checks/catalogue.ts";
import type { Code } from "../checks/problem-args.ts";
import { ProblemIndex } from "../checks/problem-index.ts";
import { CODES } from "../checks/rules.ts";
import { readFiles } from "../formats/read-files.ts";
import type { Json } from "../lib/json.ts";
import { withValueAt } from "../lib/json-pointer.ts";
import type { Design } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";

const file = new URL("../../examples/shop.mesh.json", import.meta.url);
const [read] = readFiles([{ path: "shop.mesh.json", bytes: readFileSync(file) }]).designs;

/** What is put at a pointer of a resource; `undefined` removes it, `""` as pointer is the resource itself. */
type Edit = readonly [id: string, pointer: string, value: Json | undefined];

const CANARY = "route/shop/cart-router/canary";
const CATALOG = "route/shop/catalog-router/all-methods";
const API = "gatewayRoute/shop/public/cart-api";
const ORDER = "gatewayRoute/shop/public/place-order";
const GATEWAY = "virtualGateway/shop/public";
const ROUTER = "virtualRouter/shop/cart-router";
const CART = "virtualNode/shop/cart-v1";
const CHECKOUT = "virtualNode/shop/checkout";
const DATABASE = "virtualNode/shop/orders-db";
const MATCH = "/spec/httpRoute/match";
const REWRITE = "/spec/httpRoute/action/rewrite";
const LISTENER = "/spec/listeners/0";
const SECOND: Json = { portMapping: { port: 8081, protocol: "http" } };

/** One fault for each check, in the design of the shop, which has none. */
const FAULTS: { readonly [C in Code]: readonly Edit[] } = {
  MW101: [[CART, `${LISTENER}/portMapping/port`, undefined]],
  MW102: [[CART, `${LISTENER}/PortMapping`, {}]],
  MW103: [[CART, `${LISTENER}/portMapping/port`, "8080"]],
  MW104: [["virtualNode/shop/card-network", `${LISTENER}/portMapping/port`, 70_000]],
  MW105: [[`virtualNode/shop/${"n".repeat(256)}`, "", { spec: {} }]],
  MW106: [
    [ROUTER, "/tags", Array.from({ length: 51 }, (_, index): Json => ({ key: `k${index}`, value: "" }))],
  ],
  MW107: [
    [
      DATABASE,
      "/spec/serviceDiscovery",
      {
        awsCloudMap: {
          namespaceName: "shop.local",
          serviceName: "db",
          attributes: [{ key: "a b", value: "c" }],
        },
      },
    ],
  ],
  MW108: [["mesh/shop", "/spec/egressFilter/type", "ALLOW"]],
  MW109: [[DATABASE, "/spec/serviceDiscovery", {}]],
  MW110: [["mesh/shop", "/spec/egressFilter/type", { $hole: "$TYPE" }]],
  MW111: [
    [CANARY, "/spec/tcpRoute", { action: { weightedTargets: [{ virtualNode: "cart-v1", weight: 1 }] } }],
  ],
  MW112: [[API, "/spec/httpRoute", undefined]],
  MW113: [[ORDER, `${MATCH}/path/regex`, "/.*"]],
  MW114: [[API, `${MATCH}/hostname/suffix`, ".example"]],
  MW115: [[API, `${REWRITE}/prefix/defaultPrefix`, "DISABLED"]],
  MW116: [[ORDER, `${MATCH}/prefix`, "/"]],
  MW117: [[DATABASE, "/spec/serviceDiscovery", undefined]],
  MW118: [["virtualNode/shop/card-network", "/spec/listeners", []]],
  MW119: [[ROUTER, "/tags/1", { key: "team", value: "b" }]],
  MW201: [[CANARY, `${MATCH}/prefix`, "cart"]],
  MW202: [["gatewayRoute/shop/public/storefront", MATCH, { method: "GET" }]],
  MW203: [[CATALOG, "/spec/grpcRoute/match", { methodName: "Get" }]],
  MW204: [
    [GATEWAY, "/spec/listeners/1", { portMapping: { port: 9090, protocol: "grpc" } }],
    ...[API, ORDER, "gatewayRoute/shop/public/storefront"].map((id): Edit => [id, `${MATCH}/port`, 8443]),
    [
      "gatewayRoute/shop/public/catalog",
      "",
      {
        spec: {
          grpcRoute: {
            match: { port: 9090 },
            action: { target: { virtualService: { virtualServiceName: "catalog.shop.local" } } },
          },
        },
      },
    ],
  ],
  MW205: [[CANARY, `${MATCH}/queryParameters`, [{ name: "beta", match: {} }]]],
  MW206: [[CANARY, `${MATCH}/headers`, [{ name: "x-age", match: { range: { start: 9, end: 3 } } }]]],
  MW207: [["gatewayRoute/shop/public/storefront", `${MATCH}/prefix`, "/aws-app-mesh/"]],
  MW208: [[CANARY, `${MATCH}/scheme`, "http"]],
  MW209: [
    [CANARY, "/spec/httpRoute/retryPolicy", { maxRetries: 1, perRetryTimeout: { unit: "s", value: 1 } }],
  ],
  MW210: [[CANARY, "/spec/httpRoute/retryPolicy/httpRetryEvents/0", "5xx"]],
  MW211: [[API, REWRITE, {}]],
  MW212: [[API, `${REWRITE}/path`, { exact: "/" }]],
  MW213: [[API, `${REWRITE}/prefix/value`, "/basket"]],
  MW214: [[API, REWRITE, { path: { exact: "/" } }]],
  MW215: [[ORDER, `${REWRITE}/path`, {}]],
  MW216: [["route/shop/cart-router/beta-testers", `${MATCH}/headers/0/name`, "x shop beta"]],
  MW301: [[CART, `${LISTENER}/connectionPool`, { http2: { maxRequests: 1 } }]],
  MW302: [[DATABASE, `${LISTENER}/timeout`, { http: { idle: { unit: "s", value: 1 } } }]],
  MW303: [[CART, `${LISTENER}/healthCheck/port`, 8081]],
  MW304: [["virtualRouter/shop/unused", "", { spec: { listeners: [SECOND, SECOND] } }]],
  MW305: [
    [
      CHECKOUT,
      "/spec/backends/2/virtualService/clientPolicy/tls/validation/subjectAlternativeNames",
      { match: { exact: ["*.shop.local"] } },
    ],
  ],
  MW306: [["virtualGateway/theirs@111122223333/ours", "", { spec: { listeners: [SECOND] } }]],
  MW307: [[ROUTER, "/tags/0/key", "aws:team"]],
  MW401: [[ROUTER, `${LISTENER}/portMapping/protocol`, "grpc"]],
  MW402: [[CATALOG, "/spec/grpcRoute/action/weightedTargets/0/virtualNode", "cart-v1"]],
  MW403: [["virtualRouter/shop/catalog-router", "/spec/listeners/1", SECOND]],
  MW404: [[CART, "/spec/listeners/1", SECOND]],
  MW405: [[GATEWAY, "/spec/listeners/1", SECOND]],
  MW406: [["virtualNode/shop/frontend", "/spec/listeners/1", SECOND]],
  MW407: [["virtualService/shop/orders.shop.local", "/spec/provider/virtualNode/virtualNodeName", "order"]],
  MW408: [
    [
      "route/shop/cart/all",
      "",
      {
        spec: {
          httpRoute: {
            match: { prefix: "/" },
            action: { weightedTargets: [{ virtualNode: "cart-v1", weight: 1 }] },
          },
        },
      },
    ],
  ],
};

/** What the API model alone keeps out, though people ask for it. */
const REFUSED_BY_THE_MODEL: readonly (readonly [what: string, codes: readonly Code[], edit: Edit])[] = [
  [
    "a client certificate of ACM",
    ["MW102", "MW109"],
    [
      CHECKOUT,
      "/spec/backends/2/virtualService/clientPolicy/tls/certificate",
      { acm: { certificateArn: "a" } },
    ],
  ],
  ["TLS without a certificate", ["MW101"], [CART, `${LISTENER}/tls`, { mode: "DISABLED" }]],
  ["an IP preference of a gateway", ["MW102"], [GATEWAY, "/spec/ipPreference", "IPv4_ONLY"]],
  [
    "a gateway that listens for TCP",
    ["MW108", "MW301"],
    [GATEWAY, `${LISTENER}/portMapping/protocol`, "tcp"],
  ],
  [
    "a request timeout of TCP",
    ["MW102"],
    [DATABASE, `${LISTENER}/timeout/tcp/perRequest`, { unit: "s", value: 1 }],
  ],
];

function seeded(edits: readonly Edit[]): Design {
  if (read === undefined) throw new Error("the example holds no design");
  const resources = new Map(read.design.resources);
  for (const [id, pointer, value] of edits) {
    const before = resources.get(id) ?? { spec: {} };
    const after = pointer === "" ? value : withValueAt(before as never, pointer, value);
    resources.set(id, after as unknown as Resource);
  }
  return { ...read.design, resources };
}

const codesIn = (design: Design): Code[] => [
  ...new Set([...new ProblemIndex(design)].map(({ code }) => code)),
];

describe("a fault that is put into a mesh without one", () => {
  it.each(CODES)("is found: %s, and nothing else", (code) => {
    expect(codesIn(seeded([]))).toEqual([]);
    expect(codesIn(seeded(FAULTS[code]))).toEqual([code]);
    expect(CATALOGUE[code].class).toBe("refused");
  });

  it.each(REFUSED_BY_THE_MODEL)("is found where the API model forbids it: %s", (_what, codes, edit) => {
    expect(codesIn(seeded([edit])).sort()).toEqual(codes);
  });
});
