import type { JsonObject } from "../../lib/json.ts";
import type { Kind } from "../../model/kinds/kind.ts";

interface Sample {
  /** Members that name the resource. */
  readonly names: JsonObject;
  readonly spec: JsonObject;
  /** Another valid spec. */
  readonly changed: JsonObject;
}

const target = (virtualNode: string): JsonObject => ({
  action: { weightedTargets: [{ virtualNode, weight: 1 }] },
  match: { prefix: "/" },
});

/** One resource of each kind, that together make a mesh; parents stand before children. */
export const SAMPLES: Readonly<Record<Kind, Sample>> = {
  mesh: {
    names: { meshName: "shop" },
    spec: { egressFilter: { type: "DROP_ALL" } },
    changed: { egressFilter: { type: "ALLOW_ALL" } },
  },
  virtualNode: {
    names: { meshName: "shop", virtualNodeName: "cart" },
    spec: {
      listeners: [
        {
          portMapping: { port: 8080, protocol: "http" },
          healthCheck: {
            healthyThreshold: 2,
            intervalMillis: 5000,
            path: "/ping",
            protocol: "http",
            timeoutMillis: 2000,
            unhealthyThreshold: 2,
          },
        },
      ],
      serviceDiscovery: { dns: { hostname: "cart.shop.local" } },
    },
    changed: { backends: [{ virtualService: { virtualServiceName: "cart.shop.local" } }] },
  },
  virtualService: {
    names: { meshName: "shop", virtualServiceName: "cart.shop.local:8080/x y" },
    spec: { provider: { virtualNode: { virtualNodeName: "cart" } } },
    changed: {},
  },
  virtualRouter: {
    names: { meshName: "shop", virtualRouterName: "cart-router" },
    spec: { listeners: [{ portMapping: { port: 8080, protocol: "http" } }] },
    changed: { listeners: [{ portMapping: { port: 8081, protocol: "http" } }] },
  },
  route: {
    names: { meshName: "shop", virtualRouterName: "cart-router", routeName: "all" },
    spec: { httpRoute: target("cart") },
    changed: { httpRoute: target("cart"), priority: 1 },
  },
  virtualGateway: {
    names: { meshName: "shop", virtualGatewayName: "edge" },
    spec: { listeners: [{ portMapping: { port: 443, protocol: "http2" } }] },
    changed: { listeners: [{ portMapping: { port: 444, protocol: "http2" } }] },
  },
  gatewayRoute: {
    names: { meshName: "shop", virtualGatewayName: "edge", gatewayRouteName: "to-cart" },
    spec: {
      http2Route: {
        action: { target: { virtualService: { virtualServiceName: "cart.shop.local:8080/x y" } } },
        match: { prefix: "/" },
      },
    },
    changed: {
      http2Route: {
        action: { target: { virtualService: { virtualServiceName: "cart.shop.local:8080/x y" } } },
        match: { prefix: "/cart" },
      },
    },
  },
};
