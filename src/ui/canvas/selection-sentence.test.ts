import { describe, expect, it } from "vitest";
import { addGateway } from "../../editor/commands/add-gateway.ts";
import { addGatewayRoute } from "../../editor/commands/add-gateway-route.ts";
import { addNote } from "../../editor/commands/add-note.ts";
import { addRoute } from "../../editor/commands/add-route.ts";
import { addRouter } from "../../editor/commands/add-router.ts";
import { addService } from "../../editor/commands/add-service.ts";
import { connect } from "../../editor/commands/connect.ts";
import { groupItems } from "../../editor/commands/group-items.ts";
import { setField } from "../../editor/commands/set-field.ts";
import { idOf, type Ref, type ResourceId } from "../../model/reference/ref.ts";
import { selectionSentence } from "./selection-sentence.ts";
import { editorOf, MESH, modelOf, nodeId } from "./testing/board-of.ts";

const idIn = (kind: Ref["kind"], name: string, parent?: string): ResourceId =>
  idOf({ kind, mesh: "shop", name, ...(parent === undefined ? {} : { parent }) } as Ref);

describe("selectionSentence of what calls", () => {
  const editor = editorOf(["orders", "cart", "payments"], ["orders > cart", "orders > payments"]);
  const model = modelOf(editor);
  const say = (items: string[], edges: string[] = []): string =>
    selectionSentence(editor, model, { items, edges });

  it("says how many services a node calls", () => {
    expect(say([nodeId("orders")])).toBe("orders calls 2 services");
    expect(say([nodeId("cart")])).toBe("cart calls nothing");
  });

  it("says how many are selected, and what a line means", () => {
    expect(say([nodeId("orders"), nodeId("cart")])).toBe("2 cards selected");
    const [edge = ""] = model.scene.edgesAt(nodeId("cart"));
    const [other = ""] = model.scene.edgesAt(nodeId("payments"));
    expect(say([nodeId("orders")], [edge])).toBe("2 items selected");
    expect(say([], [edge, other])).toBe("2 lines selected");
    expect(say([], [edge])).toBe("orders calls cart.shop.local at cart");
    expect(say([])).toBe("Nothing selected");
  });

  it("says how many problems there are", () => {
    editor.run(setField, { id: nodeId("cart"), pointer: "/spec/listeners/0/portMapping/port", value: 0 });
    expect(say([nodeId("cart")])).toBe("cart calls nothing, 1 problem");
  });
});

describe("selectionSentence of every kind", () => {
  const editor = editorOf(["orders", "cart", "cart-v2"]);
  const service = idIn("virtualService", "cart.shop.local");
  const router = idIn("virtualRouter", "cart-router");
  const gateway = idIn("virtualGateway", "ingress");
  const listening = { mesh: MESH, port: "8080", protocol: "http" };
  editor.run(addRouter, { ...listening, name: "cart-router" });
  editor.run(addService, { mesh: MESH, name: "cart.shop.local", provider: router });
  editor.run(connect, { from: nodeId("orders"), to: service });
  editor.run(addGateway, { ...listening, name: "ingress" });
  const all = modelOf(editor, "all");
  const services = modelOf(editor);
  const say = (id: ResourceId, model = all): string =>
    selectionSentence(editor, model, { items: [id], edges: [] });

  it("says what is missing", () => {
    expect(say(router)).toBe("cart-router has no route");
    expect(say(gateway)).toBe("ingress leads to nothing");
    expect(say(service, services)).toBe("cart.shop.local, router cart-router leads to no node, called by 1");
  });

  it("says where routers and gateways lead, and what routes do", () => {
    editor.run(addRoute, { router, name: "all", prefix: "/", target: nodeId("cart") });
    const route = idIn("route", "all", "cart-router");
    editor.run(connect, { from: route, to: nodeId("cart-v2") });
    editor.run(addGatewayRoute, { gateway, to: service, prefix: "/cart" });
    expect(say(router)).toBe("cart-router has 1 route to 2 nodes");
    expect(say(gateway)).toBe("ingress leads to 1 service by 1 gateway route");
    expect(say(service)).toBe("cart.shop.local is provided by cart-router, called by 2");
    expect(say(route)).toBe("Route all of cart-router: /* leads to cart 1 · cart-v2 1");
    expect(say(idIn("gatewayRoute", "cart", "ingress"))).toBe(
      "Gateway route cart of ingress: /cart* leads to cart.shop.local",
    );
    expect(say(route, services)).toBe("Route all of cart-router, on cart and 1 other card");
    expect(say(router, services)).toBe("Virtual router cart-router, on cart and 1 other card");
    expect(say(service, services)).toBe("Virtual service cart.shop.local, on cart and 1 other card");
    expect(say(gateway, services)).toBe("ingress leads to 1 service");
  });

  it("says what nobody defines, what no view shows, and how large the mesh is", () => {
    editor.run(setField, {
      id: nodeId("orders"),
      pointer: "/spec/backends/1/virtualService/virtualServiceName",
      value: "stock.shop.local",
    });
    const ghost = idIn("virtualService", "stock.shop.local");
    expect(say(ghost)).toBe("stock.shop.local is not defined in this mesh, called by 1");
    editor.run(addRouter, { ...listening, name: "spare" });
    expect(say(idIn("virtualRouter", "spare"), services)).toBe("Virtual router spare, not on the board");
    expect(say(MESH)).toMatch(/^Mesh shop, \d+ resources$/);
  });

  it("says a note and a group", () => {
    const drawn = (): string => selectionSentence(editor, all, editor.session.state.selection);
    editor.run(addNote, { mesh: MESH, at: { x: 0, y: 0 }, text: "" });
    expect(drawn()).toBe("Note: empty");
    editor.run(groupItems, { mesh: MESH, items: [nodeId("cart"), nodeId("cart-v2")], name: "Cart" });
    expect(drawn()).toBe("Group Cart, 2 nodes");
  });
});
