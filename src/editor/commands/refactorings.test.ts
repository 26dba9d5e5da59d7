import { describe, expect, it } from "vitest";
import { ProblemIndex } from "../../checks/problem-index.ts";
import { Editor } from "../editor.ts";
import { newDesign } from "../new-design.ts";
import { addCanary } from "./add-canary.ts";
import { addNode } from "./add-node.ts";
import { connect } from "./connect.ts";
import { exposeThroughGateway } from "./expose-through-gateway.ts";
import { putRouterInFront } from "./put-router-in-front.ts";
import { remove } from "./remove.ts";
import { setShare } from "./set-share.ts";
import { splitTraffic } from "./split-traffic.ts";

/** web calls cart.shop.local, which cart provides. */
function shop(): Editor {
  const editor = new Editor(newDesign("shop"));
  for (const name of ["web", "cart"]) {
    editor.run(addNode, {
      mesh: "mesh/shop",
      name,
      port: "8080",
      protocol: "http",
      hostname: `${name}.shop.local`,
    });
  }
  editor.run(connect, { from: "virtualNode/shop/web", to: "virtualNode/shop/cart" });
  return editor;
}

const spec = (editor: Editor, id: string) => editor.design.resources.get(id)?.spec;

describe("refactorings", () => {
  it("put a router in front, split traffic by share, and no rule of App Mesh is broken", () => {
    const editor = shop();
    expect(editor.run(putRouterInFront, { node: "virtualNode/shop/cart" })).toMatchObject({
      message: "cart-router now provides cart.shop.local and sends all requests to cart.",
    });
    expect(
      editor.run(splitTraffic, { node: "virtualNode/shop/cart", name: "cart-v2", percent: 25 }),
    ).toMatchObject({ message: "cart-v2 now gets 25 % of the requests of cart." });
    expect(spec(editor, "route/shop/cart-router/default")).toEqual({
      httpRoute: {
        match: { prefix: "/" },
        action: {
          weightedTargets: [
            { virtualNode: "cart", weight: 3 },
            { virtualNode: "cart-v2", weight: 1 },
          ],
        },
      },
    });
    expect(spec(editor, "virtualNode/shop/cart-v2")).toMatchObject({
      serviceDiscovery: { dns: { hostname: "cart-v2.shop.local" } },
    });
    expect(
      editor.run(setShare, { route: "route/shop/cart-router/default", index: 1, percent: 10 }),
    ).toMatchObject({ message: "cart-v2 gets 10 % of route default: weight 1 of 10." });
    expect([...new ProblemIndex(editor.design)]).toEqual([]);
  });

  it("add a canary with a header of its own, tried first", () => {
    const editor = shop();
    editor.run(addCanary, { node: "virtualNode/shop/cart", header: { name: "x-canary", value: "on" } });
    expect(spec(editor, "route/shop/cart-router/default")).toMatchObject({
      httpRoute: {
        action: {
          weightedTargets: [
            { virtualNode: "cart", weight: 9 },
            { virtualNode: "cart-canary", weight: 1 },
          ],
        },
      },
    });
    expect(spec(editor, "route/shop/cart-router/default-canary")).toEqual({
      priority: 10,
      httpRoute: {
        match: { prefix: "/", headers: [{ name: "x-canary", match: { exact: "on" } }] },
        action: { weightedTargets: [{ virtualNode: "cart-canary", weight: 1 }] },
      },
    });
    expect([...new ProblemIndex(editor.design)]).toEqual([]);
    editor.undo();
    expect([...editor.design.resources.keys()]).toHaveLength(4);
  });

  it("expose a node through a gateway that is made for it", () => {
    const editor = shop();
    expect(
      editor.run(exposeThroughGateway, { item: "virtualNode/shop/cart", prefix: "/cart/" }),
    ).toMatchObject({ message: "cart-gateway now sends /cart/ to cart.shop.local." });
    expect(spec(editor, "gatewayRoute/shop/cart-gateway/cart")).toEqual({
      httpRoute: {
        match: { prefix: "/cart/" },
        action: { target: { virtualService: { virtualServiceName: "cart.shop.local" } } },
      },
    });
    expect([...new ProblemIndex(editor.design)]).toEqual([]);
  });

  it("deleting says who depended", () => {
    const editor = shop();
    editor.run(exposeThroughGateway, { item: "virtualService/shop/cart.shop.local" });
    expect(editor.run(remove, { items: ["virtualNode/shop/cart"], backends: [] })).toMatchObject({
      message: "Deleted cart; 1 node called it and 1 gateway route led to it.",
    });
  });
});
