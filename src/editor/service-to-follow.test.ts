import { describe, expect, it } from "vitest";
import { emptyDesign } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { serviceToFollow } from "./service-to-follow.ts";

function following(services: readonly string[], newName: string) {
  const design = emptyDesign();
  design.resources.set("virtualNode/m/cart", { spec: {} });
  for (const name of services) {
    design.resources.set(`virtualService/m/${name}`, {
      spec: { provider: { virtualNode: { virtualNodeName: "cart" } } },
    });
  }
  return serviceToFollow(design, new ReferenceGraph(design), "virtualNode/m/cart", newName)?.name;
}

describe("the service that is named after a node", () => {
  it("would be named after its new name", () => {
    expect(following(["cart.m.local"], "basket")).toBe("basket.m.local");
  });

  it.each([
    [["shop.m.local"], "basket"],
    [["carts.m.local"], "basket"],
    [["cart.m.local"], "cart"],
    [["basket.m.local", "cart.m.local"], "basket"],
  ])("is none among %j for %s", (services, newName) => {
    expect(following(services, newName)).toBeUndefined();
  });
});
