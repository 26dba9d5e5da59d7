import fc from "fast-check";
import { expect, test } from "vitest";
import { addNode } from "../../editor/commands/add-node.ts";
import { addToGroup } from "../../editor/commands/add-to-group.ts";
import { connect } from "../../editor/commands/connect.ts";
import { groupItems } from "../../editor/commands/group-items.ts";
import { moveCards } from "../../editor/commands/move-cards.ts";
import { remove } from "../../editor/commands/remove.ts";
import { removeFromGroup } from "../../editor/commands/remove-from-group.ts";
import { rename } from "../../editor/commands/rename.ts";
import { setCollapsed } from "../../editor/commands/set-collapsed.ts";
import type { Editor } from "../../editor/editor.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { BoardModel } from "./board-model.ts";
import { editorOf, MESH, modelOf, nodeId } from "./testing/board-of.ts";

type Step = (editor: Editor, model: BoardModel) => unknown;

const name = fc.constantFrom("a", "b", "c", "d", "e");
const group = fc.constantFrom("group/g", "group/g-2");

const step: fc.Arbitrary<Step> = fc.oneof(
  name.map(
    (n): Step =>
      (editor) =>
        editor.run(addNode, { mesh: MESH, name: n, port: "1", protocol: "http", hostname: `${n}.x` }),
  ),
  fc.tuple(name, name).map(
    ([from, to]): Step =>
      (editor) =>
        editor.run(connect, { from: nodeId(from), to: nodeId(to) }),
  ),
  name.map(
    (n): Step =>
      (editor) =>
        editor.run(remove, { items: [nodeId(n)], backends: [] }),
  ),
  fc.tuple(name, name).map(
    ([from, to]): Step =>
      (editor) =>
        editor.run(rename, { id: nodeId(from), name: to }),
  ),
  fc.tuple(name, fc.integer({ min: -900, max: 900 })).map(([n, x]): Step => {
    return (editor) => editor.run(moveCards, { view: "services", to: new Map([[nodeId(n), { x, y: 0 }]]) });
  }),
  fc.array(name, { maxLength: 3 }).map(
    (names): Step =>
      (editor) =>
        editor.run(groupItems, { mesh: MESH, items: names.map(nodeId), name: "g" }),
  ),
  fc.tuple(group, name).map(
    ([to, n]): Step =>
      (editor) =>
        editor.run(addToGroup, { group: to, items: [nodeId(n)] }),
  ),
  name.map(
    (n): Step =>
      (editor) =>
        editor.run(removeFromGroup, { items: [nodeId(n)] }),
  ),
  fc.tuple(group, fc.boolean()).map(
    ([of, collapsed]): Step =>
      (editor) =>
        editor.run(setCollapsed, { groups: [of], collapsed }),
  ),
  fc.constant<Step>((editor) => editor.undo()),
  fc.array(name, { maxLength: 2 }).map(
    (names): Step =>
      (_editor, model) =>
        model.hide(new Set(names.map(nodeId).filter((id) => model.all.cards.has(id)))),
  ),
);

function snapshot(model: BoardModel) {
  const around = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
  const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
  return {
    cards: [...model.scene.cards].sort(byId),
    edges: [...model.scene.edges].sort(byId),
    boxes: [...model.groupBoxes].sort(byId),
    rects: model.grid.cardsIn(around).map((id) => [id, model.rectOf(id)]),
    curves: [...model.scene.edges.keys()].sort().map((id) => [id, model.grid.curve(id)]),
    lines: model.grid.edgesIn(around),
    bounds: model.bounds(),
  };
}

test("what is seen with groups and hidden cards is what a board opened anew shows, after any edits", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const editor = editorOf(["a", "b", "c"], ["a > b", "b > c"]);
      const model = modelOf(editor);
      for (const run of steps) run(editor, model);
      const fresh = BoardModel.open(editor, "services", MESH, model.dump());
      fresh.hide(model.hidden);
      expect(snapshot(model)).toEqual(snapshot(fresh));
    }),
    propertyRuns(60),
  );
});

test("a collapsed group is one card at the corner of its cards, and its lines meet it", () => {
  const editor = editorOf(["a", "b", "c"], ["a > b", "a > c"]);
  const model = modelOf(editor);
  editor.run(groupItems, { mesh: MESH, items: [nodeId("b"), nodeId("c")], name: "Back end" });
  const frame = model.rectOf("group/back-end");
  const [b, c] = [model.rectOf(nodeId("b")), model.rectOf(nodeId("c"))];
  for (const rect of [b, c]) expect(frame?.x).toBeLessThan(rect?.x ?? 0);
  editor.run(setCollapsed, { groups: ["group/back-end"], collapsed: true });
  expect(model.rectOf("group/back-end")).toMatchObject({
    x: b?.x,
    y: Math.min(b?.y ?? 0, c?.y ?? 0),
    width: 264,
  });
  expect([...model.scene.cards.keys()]).toEqual([nodeId("a")]);
  expect([...model.scene.edges.values()].map(({ to, label }) => [to, label])).toEqual([
    ["group/back-end", "2"],
  ]);
  expect(model.scene.cardsShowing(nodeId("c"))).toEqual(["group/back-end"]);
  editor.undo();
  expect(model.scene.cards.size).toBe(3);
});
