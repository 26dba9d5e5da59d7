import { expect, it } from "vitest";
import { emptyDesign } from "../../model/design/design.ts";
import { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { newDesign } from "../new-design.ts";
import { defineMesh } from "./define-mesh.ts";

it("adds the mesh once", () => {
  const empty = emptyDesign();
  expect(defineMesh({ design: empty, graph: new ReferenceGraph(empty) }, { mesh: "mesh/m" })).toMatchObject({
    change: { resources: { added: { "mesh/m": { spec: {} } } } },
  });
  const design = newDesign("m");
  expect(defineMesh({ design, graph: new ReferenceGraph(design) }, { mesh: "mesh/m" })).toEqual({
    refused: "The design defines mesh m already.",
  });
});
