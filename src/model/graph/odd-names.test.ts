import { expect, it } from "vitest";
import { emptyDesign } from "../design/design.ts";
import { ReferenceGraph } from "./reference-graph.ts";

it("text that cannot be a name names nothing: half a pair of surrogates, as JSON may hold it", () => {
  const design = emptyDesign();
  const backends = ["\ud800", "ok", "a/b @c", "__proto__", "😀"].map((virtualServiceName) => ({
    virtualService: { virtualServiceName },
  }));
  design.resources.set("virtualNode/m/a", { spec: { backends } });
  const graph = new ReferenceGraph(design);
  expect(graph.outgoing("virtualNode/m/a").map(({ to }) => to.name)).toEqual([
    "ok",
    "a/b @c",
    "__proto__",
    "😀",
  ]);
});
