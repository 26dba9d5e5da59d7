import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VIEWS } from "../../model/design/design.ts";
import { meshDesign, meshShape } from "../../model/graph/testing/mesh-shape.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { Scene } from "../scene.ts";
import { layout } from "./layout-scene.ts";

const backwards = <V>(map: ReadonlyMap<string, V>): Map<string, V> => new Map([...map].reverse());

describe("the layout of a scene", () => {
  it("places every card, in the same place whatever the order of cards and edges", () => {
    fc.assert(
      fc.property(meshShape(), fc.constantFrom(...VIEWS), (shape, view) => {
        const { cards, edges } = new Scene(meshDesign(shape), view, "mesh/m");
        const result = layout(cards, edges, new Map());
        expect([...result.positions.keys()].sort()).toEqual([...cards.keys()].sort());
        expect(layout(backwards(cards), backwards(edges), new Map())).toEqual(result);
      }),
      propertyRuns(50),
    );
  });

  it("stands a ghost one column right of its last caller", () => {
    const backends = (...names: string[]) => ({
      backends: names.map((name) => ({ virtualService: { virtualServiceName: name } })),
    });
    const scene = new Scene(
      meshDesign({
        "virtualNode/m/a": backends("b", "x"),
        "virtualNode/m/b": backends("x"),
        "virtualService/m/b": { provider: { virtualNode: { virtualNodeName: "b" } } },
      }),
      "services",
      "mesh/m",
    );
    const { positions } = layout(scene.cards, scene.edges, new Map());
    expect(positions.get("virtualNode/m/b")?.x).toBe(384);
    expect(positions.get("virtualService/m/x")?.x).toBe(768);
  });
});
