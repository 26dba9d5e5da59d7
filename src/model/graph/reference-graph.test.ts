import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../change/apply.ts";
import { diffDesigns } from "../change/diff.ts";
import { reverseChange } from "../change/reverse.ts";
import { type Design, emptyDesign } from "../design/design.ts";
import { propertyRuns } from "../testing/property-runs.ts";
import { ReferenceGraph } from "./reference-graph.ts";
import { type MeshShape, meshDesign, meshShape, renameIn } from "./testing/mesh-shape.ts";

const NAMES = ["a", "b", "c"];

/** Everything that the graph answers, for all ids that could be asked about. */
function answers(graph: ReferenceGraph): unknown {
  const ids = ["mesh/m"];
  for (const kind of ["virtualNode", "virtualService", "virtualRouter", "virtualGateway"]) {
    for (const name of NAMES) ids.push(`${kind}/m/${name}`);
  }
  for (const router of NAMES) for (const name of NAMES) ids.push(`route/m/${router}/${name}`);
  for (const gateway of NAMES) for (const name of NAMES) ids.push(`gatewayRoute/m/${gateway}/${name}`);
  return ids.map((id) => ({
    id,
    defined: graph.has(id),
    spec: graph.specOf(id),
    outgoing: graph.outgoing(id),
    incoming: graph.incoming(id),
    named: graph.isNamed(id),
    children: graph.childrenOf(id),
    nodes: graph.childrenOf(id, "virtualNode"),
  }));
}

const built = (shape: MeshShape): Design => meshDesign(shape);

describe("the reference graph", () => {
  it("follows changes, renames and their reversal, as if built anew", () => {
    fc.assert(
      fc.property(
        meshShape(),
        meshShape(),
        fc.constantFrom(...NAMES),
        fc.constantFrom(...NAMES),
        (a, b, x, y) => {
          let design = built(a);
          const graph = new ReferenceGraph(design);
          const changes = [
            diffDesigns(design, built(b)),
            renameIn(built(b), `virtualNode/m/${x}`, `virtualNode/m/${y}1`),
          ];
          for (const change of changes) {
            design = applyChange(design, change);
            graph.apply(change);
            expect(answers(graph)).toEqual(answers(new ReferenceGraph(design)));
          }
          for (const change of changes.reverse()) graph.apply(reverseChange(change));
          expect(answers(graph)).toEqual(answers(new ReferenceGraph(built(a))));
        },
      ),
      propertyRuns(100),
    );
  });

  it("does not depend on the order of records", () => {
    fc.assert(
      fc.property(meshShape(), (shape) => {
        const design = built(shape);
        const backwards = { ...design, resources: new Map([...design.resources].reverse()) };
        expect(answers(new ReferenceGraph(backwards))).toEqual(answers(new ReferenceGraph(design)));
      }),
      propertyRuns(50),
    );
  });

  it("knows who names a service that nobody defines", () => {
    const design = emptyDesign();
    design.resources.set("virtualNode/m/a", {
      spec: { backends: [{ virtualService: { virtualServiceName: "x.local" } }] },
    });
    const graph = new ReferenceGraph(design);
    expect(graph.has("virtualService/m/x.local")).toBe(false);
    expect(graph.incoming("virtualService/m/x.local")).toEqual([
      {
        from: "virtualNode/m/a",
        reference: {
          role: "backend",
          pointer: "/backends/0/virtualService/virtualServiceName",
          to: { kind: "virtualService", mesh: "m", name: "x.local" },
        },
      },
    ]);
  });

  it("lists the children of parents, defined or not", () => {
    const design = emptyDesign();
    for (const id of ["route/m/r/two", "route/m/r/one", "virtualNode/m/a"])
      design.resources.set(id, { spec: {} });
    const graph = new ReferenceGraph(design);
    expect(graph.childrenOf("virtualRouter/m/r")).toEqual(["route/m/r/one", "route/m/r/two"]);
    expect(graph.childrenOf("mesh/m", "virtualNode")).toEqual(["virtualNode/m/a"]);
    expect(graph.childrenOf("mesh/m")).toEqual(["route/m/r/one", "route/m/r/two", "virtualNode/m/a"]);
  });
});
