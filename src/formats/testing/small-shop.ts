import { type Design, emptyDesign } from "../../model/design/design.ts";

/** A mesh with a resource of each kind, tags, and names that a shell would trip over. */
export function smallShop(): Design {
  const design = emptyDesign();
  const add = (id: string, spec: object, tags?: readonly { key: string; value: string }[]) => {
    design.resources.set(id, {
      spec: spec as Record<string, never>,
      ...(tags === undefined ? {} : { tags: tags.map(({ key, value }) => ({ key, value })) }),
    });
  };
  const listeners = [{ portMapping: { port: 8080, protocol: "http" } }];
  add("mesh/shop", {}, [{ key: "it's", value: "$(a) mesh" }]);
  add("virtualNode/shop/cart", { listeners, serviceDiscovery: { dns: { hostname: "cart.local" } } });
  add("virtualRouter/shop/cart-router", { listeners });
  const weightedTargets = [{ virtualNode: "cart", weight: 1 }];
  const action = { weightedTargets };
  add("route/shop/cart-router/all", { httpRoute: { match: { prefix: "/" }, action } });
  const provider = { virtualRouter: { virtualRouterName: "cart-router" } };
  add("virtualService/shop/cart's%20%24HOME", { provider });
  add("virtualGateway/shop/front", { listeners });
  const target = { virtualService: { virtualServiceName: "cart's $HOME" } };
  add("gatewayRoute/shop/front/all", { httpRoute: { match: { prefix: "/" }, action: { target } } });
  add("virtualNode/other/cart", {});
  return design;
}
