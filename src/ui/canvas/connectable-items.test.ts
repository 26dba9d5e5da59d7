import { expect, test } from "vitest";
import { refOf } from "../../model/reference/ref.ts";
import { connectableItems } from "./connectable-items.ts";
import { editorOf, modelOf, nodeId } from "./testing/board-of.ts";

test("a node is not offered what it calls: neither its service nor the node behind it", () => {
  const editor = editorOf(["a", "b", "c"], ["a > b"]);
  const model = modelOf(editor);
  const offered = (name: string): string[] =>
    connectableItems({ editor, model }, nodeId(name)).map((id) => `${refOf(id).kind} ${refOf(id).name}`);
  expect(offered("a")).toEqual(["virtualNode c"]);
  expect(offered("c")).toEqual(["virtualNode a", "virtualNode b", "virtualService b.shop.local"]);
});
