import { expect, test } from "vitest";
import { pointOnCurve } from "../../diagram/geometry/curve.ts";
import { idOf } from "../../model/reference/ref.ts";
import { hitTest } from "./hit-test.ts";
import { editorOf, modelOf, nodeId } from "./testing/board-of.ts";

const model = modelOf(editorOf(["web", "cart"], ["web > cart"]));
const [edge = ""] = model.scene.edgesAt(nodeId("web"));

function placed(name: string) {
  const at = model.placeOf(nodeId(name)) ?? { x: 0, y: 0 };
  const card = model.scene.cards.get(nodeId(name));
  if (card === undefined) throw new Error(`no card ${name}`);
  return { at, card };
}

test("a card is hit, and its name apart from the rest of it", () => {
  const { at, card } = placed("web");
  const title = { x: at.x + 60, y: at.y + card.at.title + 10 };
  expect(hitTest(model, title, 1)).toEqual({ kind: "card", card: card.id, item: card.id, part: "title" });
  const corner = { x: at.x + 250, y: at.y + card.height - 3 };
  expect(hitTest(model, corner, 1)).toMatchObject({ kind: "card", part: "body" });
});

test("a chip selects its service", () => {
  const { at, card } = placed("cart");
  const [chip] = card.chips;
  const point = { x: at.x + (chip?.x ?? 0) + 5, y: at.y + (chip?.y ?? 0) + 5 };
  const item = idOf({ kind: "virtualService", mesh: "shop", name: "cart.shop.local" });
  expect(hitTest(model, point, 1)).toMatchObject({ kind: "card", card: card.id, item });
});

test("the port of a card is hit also a little outside of it, but not from far away", () => {
  const { at, card } = placed("web");
  const point = { x: at.x + card.width + 6, y: at.y + card.ports.out.y };
  expect(hitTest(model, point, 1)).toEqual({ kind: "port", card: card.id, item: card.id });
  expect(hitTest(model, point, 0.2).kind).not.toBe("port");
});

test("a line is hit within 8 pixels of the screen, and its ends are told from the rest", () => {
  const curve = model.grid.curve(edge) ?? [];
  const middle = pointOnCurve(curve, 0.5);
  expect(hitTest(model, { x: middle.x, y: middle.y + 7 }, 1)).toEqual({ kind: "edge", edge, onLabel: true });
  expect(hitTest(model, { x: middle.x, y: middle.y + 12 }, 1)).toEqual({ kind: "board" });
  expect(hitTest(model, { x: middle.x, y: middle.y + 12 }, 0.5)).toMatchObject({ kind: "edge" });
  expect(hitTest(model, pointOnCurve(curve, 0.99), 1)).toEqual({ kind: "edge", edge, end: "to" });
  const start = pointOnCurve(curve, 0.16);
  expect(hitTest(model, start, 1)).toEqual({ kind: "edge", edge, end: "from" });
  // Too small to be meant.
  expect(hitTest(model, pointOnCurve(curve, 0.99), 0.2)).toEqual({ kind: "edge", edge });
});
