import { expect, test } from "vitest";
import { addNode } from "../../editor/commands/add-node.ts";
import { BoardMemory } from "./board-memory.ts";
import { editorOf, MESH, modelOf, nodeId } from "./testing/board-of.ts";

function storage(): Pick<Storage, "getItem" | "setItem"> {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value) };
}

test("a reload shows the board as it was", () => {
  const kept = storage();
  const editor = editorOf(["web", "cart", "pay"], ["web > cart"]);
  const model = modelOf(editor);
  const before = new BoardMemory("design-1", kept);
  before.keepViewport(MESH, "services", { x: 10, y: -20, zoom: 0.75 });
  before.keepPlaces(MESH, "services", model.dump());

  const after = new BoardMemory("design-1", kept);
  expect(after.viewport(MESH, "services")).toEqual({ x: 10, y: -20, zoom: 0.75 });
  const again = modelOf(editor, "services", after.places(MESH, "services"));
  for (const id of model.scene.cards.keys()) expect(again.placeOf(id)).toEqual(model.placeOf(id));
  expect(new BoardMemory("design-2", kept).viewport(MESH, "services")).toBeUndefined();
});

test("cards that came meanwhile find a place of their own, and no other card moves", () => {
  const editor = editorOf(["web", "cart"], ["web > cart"]);
  const model = modelOf(editor);
  const places = model.dump();
  const stood = new Map([...model.scene.cards.keys()].map((id) => [id, model.placeOf(id)]));
  editor.run(addNode, { mesh: MESH, name: "pay", port: "", protocol: "http", hostname: "" });
  const again = modelOf(editor, "services", places);
  for (const [id, place] of stood) expect(again.placeOf(id)).toEqual(place);
  const rect = again.rectOf(nodeId("pay"));
  expect(rect).toBeDefined();
  if (rect !== undefined) expect(again.grid.cardsIn(rect)).toEqual([nodeId("pay")]);
});

test.each(["{", "[]", '{"services mesh/shop":{"x":1,"y":2,"zoom":0}}', '{"services mesh/shop":7}'])(
  "what is kept may be anything: %s",
  (text) => {
    const memory = new BoardMemory("design-1", { getItem: () => text, setItem: () => undefined });
    expect(memory.viewport(MESH, "services")).toBeUndefined();
    const model = modelOf(editorOf(["web"]), "services", memory.places(MESH, "services"));
    expect(model.placeOf(nodeId("web"))).toBeDefined();
  },
);

test("a storage that refuses is no failure", () => {
  const refuse = (): never => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const memory = new BoardMemory("design-1", { getItem: refuse, setItem: refuse });
  memory.keepViewport(MESH, "all", { x: 1, y: 2, zoom: 1 });
  expect(memory.viewport(MESH, "all")).toEqual({ x: 1, y: 2, zoom: 1 });
});
