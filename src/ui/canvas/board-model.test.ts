import fc from "fast-check";
import { expect, test } from "vitest";
import { routeEdges } from "../../diagram/routing/route-edges.ts";
import { addNode } from "../../editor/commands/add-node.ts";
import { connect } from "../../editor/commands/connect.ts";
import { moveCards } from "../../editor/commands/move-cards.ts";
import { remove } from "../../editor/commands/remove.ts";
import { rename } from "../../editor/commands/rename.ts";
import type { Editor } from "../../editor/editor.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { cardLabel } from "./card-label.ts";
import { firstViewport } from "./first-viewport.ts";
import { editorOf, MESH, modelOf, nodeId } from "./testing/board-of.ts";
import { toScreen } from "./viewport.ts";

interface Step {
  readonly op: "add" | "remove" | "connect" | "move" | "rename" | "undo";
  readonly name: string;
  readonly to: string;
  readonly x: number;
}

test("every card and every line is where the index says, after any sequence of edits", () => {
  const name = fc.constantFrom("a", "b", "c", "d", "e");
  const step: fc.Arbitrary<Step> = fc.record({
    op: fc.constantFrom("add", "remove", "connect", "move", "rename", "undo"),
    name,
    to: name,
    x: fc.integer({ min: -900, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const editor = editorOf(["a", "b"], ["a > b"]);
      const model = modelOf(editor);
      for (const each of steps) take(editor, each);
      for (const [id, card] of model.scene.cards) {
        expect(model.rectOf(id)).toEqual({ ...model.placeOf(id), width: card.width, height: card.height });
      }
      const curves = routeEdges(model.scene.cards, model.scene.edges, (id) => model.placeOf(id));
      for (const id of model.scene.edges.keys()) expect(model.grid.curve(id)).toEqual(curves.get(id));
      const around = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
      expect(new Set(model.grid.cardsIn(around))).toEqual(new Set(model.scene.cards.keys()));
      expect(new Set(model.grid.edgesIn(around))).toEqual(new Set(model.scene.edges.keys()));
    }),
    propertyRuns(40),
  );
});

/** One edit, as random as its step. */
function take(editor: Editor, step: Step): void {
  const id = nodeId(step.name);
  if (step.op === "undo") editor.undo();
  else if (step.op === "add") {
    const hostname = `${step.name}.shop.local`;
    editor.run(addNode, { mesh: MESH, name: step.name, port: "1", protocol: "http", hostname });
  } else if (!editor.design.resources.has(id)) return;
  else if (step.op === "remove") editor.run(remove, { items: [id], backends: [] });
  else if (step.op === "connect") editor.run(connect, { from: id, to: nodeId(step.to) });
  else if (step.op === "rename") editor.run(rename, { id, name: step.to });
  else editor.run(moveCards, { view: "services", to: new Map([[id, { x: step.x, y: 0 }]]) });
}

test("a card says its kind, name, listeners, hostname and whom it calls", () => {
  const { scene } = modelOf(editorOf(["serviceA", "serviceB"], ["serviceA > serviceB"]));
  const card = scene.cards.get(nodeId("serviceA"));
  if (card === undefined) throw new Error("no card");
  expect(cardLabel(card, scene, { status: undefined, selected: false })).toBe(
    "Virtual node serviceA, 8080 http, serviceA.shop.local, calls 1 service",
  );
  expect(cardLabel(card, scene, { status: { severity: "error", count: 2 }, selected: true })).toMatch(
    /, 2 problems, selected$/,
  );
});

test("a mesh that is too large to be fitted is first seen from its callers", () => {
  const chain = Array.from({ length: 30 }, (_, i) => `n${i}`);
  const model = modelOf(
    editorOf(
      chain,
      chain.slice(1).map((to, i) => `${chain[i]} > ${to}`),
    ),
  );
  const viewport = firstViewport(model, { width: 1200, height: 800 });
  expect(viewport.zoom).toBe(0.6);
  const first = toScreen(viewport, model.placeOf(nodeId("n0")) ?? { x: 0, y: 0 });
  expect(first.x).toBeGreaterThan(0);
  expect(first.x).toBeLessThan(200);
  expect(first.y).toBeGreaterThan(0);
  expect(first.y).toBeLessThan(800);
});

test("a small mesh is first seen whole and not enlarged", () => {
  const model = modelOf(editorOf(["a", "b"], ["a > b"]));
  const size = { width: 1200, height: 800 };
  const viewport = firstViewport(model, size);
  expect(viewport.zoom).toBe(1);
  for (const id of model.scene.cards.keys()) {
    const at = toScreen(viewport, model.placeOf(id) ?? { x: 0, y: 0 });
    expect(at.x).toBeGreaterThan(0);
    expect(at.x).toBeLessThan(size.width);
  }
});
