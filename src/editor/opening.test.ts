import { expect, it } from "vitest";
import { finish } from "../lib/sliced.ts";
import { addNode } from "./commands/add-node.ts";
import { Editor } from "./editor.ts";
import { newDesign } from "./new-design.ts";

/** A design in which every node calls a service that nobody defines. */
function callers(count: number) {
  const design = newDesign("shop");
  const resources = new Map(design.resources);
  for (let i = 0; i < count; i += 1) {
    const backends = [{ virtualService: { virtualServiceName: `gone-${i}` } }];
    resources.set(`virtualNode/shop/n${i}`, { spec: { backends, listeners: [{}], extra: { $hole: "X" } } });
  }
  return { ...design, resources };
}

it("an editor that was opened with pauses becomes the one that is made at once", () => {
  const design = callers(200);
  const [opened, made] = [finish(Editor.opening(design)), new Editor(design)];
  expect(opened.problems.isPending).toBe(true);
  expect(opened.problems.problemsAt("virtualNode/shop/n7")).toEqual(
    made.problems.problemsAt("virtualNode/shop/n7"),
  );
  const checking = opened.checking();
  checking.next();
  for (const editor of [opened, made])
    editor.run(addNode, {
      mesh: "mesh/shop",
      name: "a",
      port: "8080",
      protocol: "http",
      hostname: "a.local",
    });
  const told: string[] = [];
  opened.problemFeed.subscribe(() => told.push("some"));
  opened.problemFeed.subscribeTo("virtualNode/shop/n199", () => told.push("n199"));
  finish(checking);
  expect(told).toEqual(["some", "n199"]);
  expect(opened.problems.isPending).toBe(false);
  expect([...opened.problems]).toEqual([...made.problems]);
  expect(opened.problems.count).toEqual(made.problems.count);
  expect(opened.holes.variables()).toEqual(made.holes.variables());
  const gone = "virtualService/shop/gone-3";
  expect(opened.graph.incoming(gone)).toEqual(made.graph.incoming(gone));
});

it("tells that all is checked where there is nothing to tell of", () => {
  const editor = finish(Editor.opening(newDesign("shop")));
  let told = 0;
  editor.problemFeed.subscribe(() => {
    told += 1;
  });
  finish(editor.checking());
  expect([told, [...editor.problems]]).toEqual([1, []]);
});
