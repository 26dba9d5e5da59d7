import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../lib/json.ts";
import { emptyDesign } from "../../model/design/design.ts";
import { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { findErrorText } from "./find-error.ts";
import type { FindSource } from "./find-source.ts";
import { FIND_TERMS, KIND_TERM } from "./find-terms.ts";
import { matches } from "./matches.ts";
import { parseExpression } from "./parse-expression.ts";

const listener = (port: number, protocol: string, more: JsonObject = {}): JsonObject => ({
  portMapping: { port, protocol },
  ...more,
});
const calls = (...names: string[]): JsonObject[] =>
  names.map((virtualServiceName) => ({ virtualService: { virtualServiceName } }));

const SPECS: Readonly<Record<ResourceId, JsonObject>> = {
  "mesh/shop": {},
  "virtualNode/shop/web": {
    listeners: [listener(8080, "http", { healthCheck: { path: "/" } })],
    serviceDiscovery: { dns: { hostname: "web.shop.local" } },
    backends: calls("cart.shop.local", "outside.example.com"),
    backendDefaults: { clientPolicy: { tls: { certificate: { sds: { secretName: "s" } } } } },
  },
  "virtualNode/shop/cart": {
    listeners: [listener(9000, "grpc", { tls: { mode: "STRICT" }, outlierDetection: {} })],
    serviceDiscovery: { awsCloudMap: { namespaceName: "shop.prod", serviceName: "basket" } },
  },
  "virtualNode/shop/cart-v2": { listeners: [listener(9000, "grpc", { tls: { mode: "DISABLED" } })] },
  "virtualNode/shop/alone": { listeners: "wrong" },
  "virtualService/shop/cart.shop.local": {
    provider: { virtualRouter: { virtualRouterName: "cart-router" } },
  },
  "virtualRouter/shop/cart-router": { listeners: [listener(9000, "grpc")] },
  "route/shop/cart-router/main": {
    grpcRoute: {
      action: {
        weightedTargets: [
          { virtualNode: "cart", weight: 9 },
          { virtualNode: "cart-v2", weight: 1 },
        ],
      },
      retryPolicy: { maxRetries: 1 },
    },
  },
  "virtualGateway/shop/public": { listeners: [listener(443, "http2", { connectionPool: {} })] },
  "gatewayRoute/shop/public/all": {
    http2Route: { action: { target: { virtualService: { virtualServiceName: "cart.shop.local" } } } },
  },
};
const GHOST = "virtualService/shop/outside.example.com";

const design = emptyDesign();
for (const [id, spec] of Object.entries(SPECS)) {
  design.resources.set(id, {
    spec,
    ...(id.endsWith("/cart") ? { tags: [{ key: "team", value: "a" }, 7] } : {}),
  });
}
const source: FindSource = {
  design,
  graph: new ReferenceGraph(design),
  nameOf: (id) => refOf(id).name,
  problemsOf: (id) => (id.endsWith("/alone") ? 2 : 0),
  groupOf: (id) => (id.endsWith("/web") ? "front end" : undefined),
};

function found(text: string): string[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(findErrorText(parsed.error));
  return [...design.resources.keys(), GHOST]
    .filter((id) => matches(parsed.value, id, source))
    .map((id) => refOf(id).name);
}

describe("expressions", () => {
  it.each<[string, string[]]>([
    ["kind:node", ["web", "cart", "cart-v2", "alone"]],
    ["kind:virtual-node cart", ["cart", "cart-v2"]],
    ["kind:GatewayRoute or kind:routers", ["cart-router", "all"]],
    ["kind:node -cart -alone", ["web"]],
    ["name:cart", ["cart"]],
    ["name:cart*", ["cart", "cart-v2", "cart.shop.local", "cart-router"]],
    ["name:c*t-*", ["cart-v2", "cart-router"]],
    ["basket", ["cart"]],
    ["WEB.shop", ["web"]],
    ["protocol:grpc kind:node", ["cart", "cart-v2"]],
    ["protocol:grpc kind:route", ["main"]],
    ["port:443 or port:8080", ["web", "public"]],
    ["tls", ["web", "cart"]],
    ["tls:client", ["web"]],
    ["tls:listener", ["cart"]],
    ["mtls", ["web"]],
    ["healthcheck", ["web"]],
    ["outlier", ["cart"]],
    ["pool", ["public"]],
    ["retries", ["main"]],
    ["dns or cloudmap", ["web", "cart"]],
    ["calls:cart", ["web", "cart-router", "main", "public", "all"]],
    ["calls:outside*", ["web"]],
    ["backend", ["web", "cart-router", "main", "public", "all"]],
    ["calledby:web kind:node", ["cart", "cart-v2"]],
    ["calledby:public kind:service", ["cart.shop.local"]],
    ["calledby:web undefined", ["outside.example.com"]],
    ["provider:cart-router", ["cart.shop.local"]],
    ["tag:team", ["cart"]],
    ["tag:team=a", ["cart"]],
    ["tag:team=b", []],
    ['group:"front end"', ["web"]],
    ["group", ["web"]],
    ["problem", ["alone"]],
    ["undefined", ["outside.example.com"]],
    ["unconnected", ["alone"]],
    ["has:retryPolicy", ["main"]],
    ["has:maxretries", ["main"]],
    ["mesh:shop kind:gateway", ["public"]],
    ["(tls or port:443) -kind:gateway", ["web", "cart"]],
    [
      "-(kind:node or kind:service or kind:route or kind:gateway-route or kind:mesh)",
      ["cart-router", "public", "outside.example.com"],
    ],
    ['"tls"', []],
  ])("%s", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it("everything matches an empty one", () => {
    expect(found("  ")).toHaveLength(Object.keys(SPECS).length + 1);
  });

  it.each<[string, string]>([
    [
      "kind:nod",
      'Column 6: expected one of node, service, router, route, gateway, gateway-route, mesh. Did you mean "node"?',
    ],
    ["tls protocl:grpc", 'Column 5: "protocl" is no term. Did you mean "protocol"?'],
    ["orders:80", 'Column 1: "orders" is no term. Put text with a colon in quotes.'],
    ["name:", 'Column 6: "name" needs a value: name:cart*.'],
    ["kind: node", 'Column 6: "kind" needs a value: kind:node.'],
    ["mtls:yes", 'Column 1: "mtls" stands alone, without a value.'],
    ["tls:clients", 'Column 5: expected one of listener, client. Did you mean "client"?'],
    ['cart "a b', "Column 6: this quote is not closed."],
    ["tls (cart or web", "Column 5: this parenthesis is not closed."],
    ["tls or", "Column 7: expected a term."],
    ["or tls", 'Column 1: expected a term, not "or".'],
    ["tls -", "Column 6: expected a term."],
    ["tls )", 'Column 5: expected a term or "or", not ")".'],
  ])("%s is refused", (text, message) => {
    const parsed = parseExpression(text);
    expect(parsed.ok ? undefined : findErrorText(parsed.error)).toBe(message);
  });

  it("each term's example is an expression", () => {
    for (const { example } of [KIND_TERM, ...Object.values(FIND_TERMS)]) {
      expect(parseExpression(example), example).toMatchObject({ ok: true });
    }
  });

  it("takes any text: an expression, or an error that stands within it", () => {
    const piece = fc.constantFrom(
      "kind:",
      "node",
      "-",
      "(",
      ")",
      " or ",
      " ",
      '"',
      "tls",
      "x:y",
      "*",
      ":",
      "name:a",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const parsed = parseExpression(typed);
        if (parsed.ok) {
          for (const id of [...design.resources.keys(), GHOST]) matches(parsed.value, id, source);
        } else {
          expect(parsed.error.column).toBeGreaterThan(0);
          expect(parsed.error.column - 1 + parsed.error.length).toBeLessThanOrEqual(typed.length);
        }
      }),
      propertyRuns(500),
    );
  });
});
