import { expect, test } from "vitest";
import { groupItems } from "../../../editor/commands/group-items.ts";
import { moveCards } from "../../../editor/commands/move-cards.ts";
import { editorOf, MESH, modelOf, nodeId } from "../testing/board-of.ts";
import { regroupOf } from "./regroup.ts";

/** Money around `a` at 0 and `b` at 400, Cart around `c` at 1200; `d` at 2000 is in none. */
function board() {
  const editor = editorOf(["a", "b", "c", "d"]);
  const model = modelOf(editor);
  const places = [0, 400, 1200, 2000].map((x, i) => [nodeId("abcd"[i] ?? ""), { x, y: 0 }] as const);
  editor.run(moveCards, { view: "services", to: new Map(places) });
  editor.run(groupItems, { mesh: MESH, items: [nodeId("a"), nodeId("b")], name: "Money" });
  editor.run(groupItems, { mesh: MESH, items: [nodeId("c")], name: "Cart" });
  return model;
}

test.each([
  // what is dragged, where to, Alt: what happens
  [["d"], 200, false, "Move to group Money"],
  [["d"], 1250, true, "Move to group Cart"],
  [["d"], 3000, true, undefined],
  [["a"], 500, false, undefined],
  [["a"], 1250, false, "Move to group Cart"],
  [["a"], 3000, false, undefined],
  [["a"], 3000, true, "Take out of group Money"],
  // Alone in the part of the frame that it leaves, it is out of it; over the rest of it, it stays.
  [["b"], 500, true, "Take out of group Money"],
  [["b"], 100, true, undefined],
  [["a", "c"], 3000, true, "Take out of their groups"],
  [["a", "d"], 100, false, undefined],
] as const)("%j dragged to %i (Alt: %s): %s", (names, x, leaves, text) => {
  const cards = new Set(names.map(nodeId));
  expect(regroupOf(board(), { cards, pointer: { x, y: 20 }, leaves })?.text).toBe(text);
});
