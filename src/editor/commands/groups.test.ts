import { expect, test } from "vitest";
import { emptyDesign } from "../../model/design/design.ts";
import { isDone } from "../command.ts";
import { newGroupName } from "../drawing-ids.ts";
import { Editor } from "../editor.ts";
import { addNode } from "./add-node.ts";
import { groupItems } from "./group-items.ts";
import { moveCards } from "./move-cards.ts";
import { nameGroup } from "./name-group.ts";

const MESH = "mesh/m";
const A = "virtualNode/m/a";
const B = "virtualNode/m/b";

function editorWithNodes(): Editor {
  const editor = new Editor(emptyDesign());
  for (const name of ["a", "b"])
    editor.run(addNode, { mesh: MESH, name, port: "80", protocol: "http", hostname: `${name}.x` });
  return editor;
}

test("a group that is named as it is made is one step, and its id says the name", () => {
  const editor = editorWithNodes();
  const made = editor.run(groupItems, { mesh: MESH, items: [A], name: "Group" }, "group");
  expect(isDone(made) && made.drawn).toEqual(["group/1"]);
  const named = editor.run(nameGroup, { group: "group/1", name: " Money in " }, "group");
  expect(isDone(named) && named.drawn).toEqual(["group/money-in"]);
  expect([...editor.design.groups]).toEqual([["group/money-in", { mesh: MESH, name: "Money in" }]]);
  expect([...editor.design.members]).toEqual([[A, { group: "group/money-in" }]]);
  editor.undo();
  expect(editor.design.groups.size + editor.design.members.size).toBe(0);
  editor.redo();
  expect(editor.design.members.get(A)).toEqual({ group: "group/money-in" });
});

test("groups whose names say nothing get numbers, and no two new groups are called the same", () => {
  const editor = editorWithNodes();
  for (const item of [A, B]) {
    const name = newGroupName(editor.design, MESH);
    editor.run(groupItems, { mesh: MESH, items: [item], name });
  }
  expect([...editor.design.groups].map(([id, { name }]) => [id, name])).toEqual([
    ["group/1", "Group"],
    ["group/2", "Group 2"],
  ]);
  expect(newGroupName(editor.design, "mesh/other")).toBe("Group");
});

test("cards that are dragged into a group and out of it change place and group in one step", () => {
  const editor = editorWithNodes();
  editor.run(groupItems, { mesh: MESH, items: [A], name: "Money" });
  const to = new Map([[B, { x: 80, y: 160 }]]);
  const moved = editor.run(moveCards, {
    view: "services",
    to,
    regroup: { items: [B], into: "group/money" },
  });
  expect(isDone(moved) && moved.label).toBe("Move b into group Money");
  expect(editor.design.members.get(B)).toEqual({ group: "group/money" });
  expect(editor.design.positions.get(B)?.services).toEqual({ x: 80, y: 160 });
  editor.undo();
  expect(editor.design.members.has(B) || editor.design.positions.has(B)).toBe(false);
  const out = { view: "services" as const, to: new Map(), regroup: { items: [A, B], into: undefined } };
  editor.run(moveCards, out);
  // The last card takes its group with it.
  expect(editor.design.groups.size + editor.design.members.size).toBe(0);
});
