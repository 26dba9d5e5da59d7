import { expect, test } from "vitest";
import { idOf } from "../../model/reference/ref.ts";
import { emphasisOf } from "./emphasis.ts";
import { editorOf, modelOf, nodeId } from "./testing/board-of.ts";

const CALLS = ["web > cart", "web > pay", "cart > pay"];

test("nothing selected lights up nothing and fades nothing", () => {
  const { scene } = modelOf(editorOf(["web", "cart", "pay"], CALLS));
  expect(emphasisOf(scene, { items: [], edges: [] }).active).toBe(false);
});

test("a card lights up its lines and the cards at their other ends", () => {
  const { scene } = modelOf(editorOf(["web", "cart", "pay", "mail"], CALLS));
  const found = emphasisOf(scene, { items: [nodeId("cart")], edges: [] });
  expect([...found.selected]).toEqual([nodeId("cart")]);
  expect(found.edges.size).toBe(2);
  expect([...found.cards].sort()).toEqual(["cart", "pay", "web"].map(nodeId));
});

test("a line lights up itself and its ends", () => {
  const { scene } = modelOf(editorOf(["web", "cart", "pay"], CALLS));
  const line =
    [...scene.edgesAt(nodeId("web"))].find((id) => scene.edges.get(id)?.to === nodeId("cart")) ?? "";
  const found = emphasisOf(scene, { items: [], edges: [line] });
  expect([...found.edges]).toEqual([line]);
  expect([...found.cards].sort()).toEqual(["cart", "web"].map(nodeId));
});

test("a chip lights up the lines of its service alone", () => {
  const { scene } = modelOf(editorOf(["web", "cart", "pay"], CALLS));
  const service = idOf({ kind: "virtualService", mesh: "shop", name: "pay.shop.local" });
  const found = emphasisOf(scene, { items: [service], edges: [] });
  expect([...found.parts]).toEqual([service]);
  expect([...found.edges].map((id) => scene.edges.get(id)?.to)).toEqual([nodeId("pay"), nodeId("pay")]);
  expect(found.selected.size).toBe(0);
});
