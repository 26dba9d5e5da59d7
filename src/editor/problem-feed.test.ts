import { describe, expect, it } from "vitest";
import { addNode } from "./commands/add-node.ts";
import { setField } from "./commands/set-field.ts";
import { Editor } from "./editor.ts";
import { newDesign } from "./new-design.ts";

describe("the feed of problems", () => {
  it("tells of the resource that has other problems now, once a change, and of no other", () => {
    const editor = new Editor(newDesign("shop"));
    for (const name of ["a", "b"])
      editor.run(addNode, { mesh: "mesh/shop", name, port: "80", protocol: "http", hostname: name });
    const heard: string[] = [];
    editor.problemFeed.subscribeTo("virtualNode/shop/a", () => heard.push("a"));
    editor.problemFeed.subscribeTo("virtualNode/shop/b", () => heard.push("b"));
    editor.problemFeed.subscribe(() => heard.push("any"));
    const port = { id: "virtualNode/shop/a", pointer: "/spec/listeners/0/portMapping/port" };
    editor.run(setField, { ...port, value: 70_000 });
    expect(heard).toEqual(["any", "a"]);
    editor.run(setField, { ...port, value: 70_000 });
    expect(heard).toHaveLength(2);
    editor.undo();
    expect(heard).toEqual(["any", "a", "any", "a"]);
    expect(editor.problems.problemsAt("virtualNode/shop/a")).toEqual([]);
  });
});
