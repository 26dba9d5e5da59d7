import { describe, expect, it } from "vitest";
import { emptyDesign } from "../../../model/design/design.ts";
import { ReferenceGraph } from "../../../model/graph/reference-graph.ts";
import { backendsOfEdge } from "./backends-of-edge.ts";

const design = emptyDesign();
const backend = (name: string) => ({ virtualService: { virtualServiceName: name } });
design.resources.set("virtualNode/m/a", { spec: { backends: ["b", "b2", "out"].map(backend) } });
design.resources.set("virtualNode/m/b", { spec: {} });
design.resources.set("virtualService/m/b", { spec: { provider: { virtualNode: { virtualNodeName: "b" } } } });
design.resources.set("virtualService/m/b2", {
  spec: { provider: { virtualRouter: { virtualRouterName: "r" } } },
});
design.resources.set("virtualService/m/b3", {
  spec: { provider: { virtualNode: { virtualNodeName: "b" } } },
});
design.resources.set("route/m/r/x", {
  spec: { tcpRoute: { action: { weightedTargets: [{ virtualNode: "b", weight: 1 }] } } },
});
const graph = new ReferenceGraph(design);

describe("the backends of a line", () => {
  it.each([
    ["virtualNode/m/a > virtualNode/m/b", ["b", "b2"]],
    ["virtualNode/m/a > virtualService/m/out", ["out"]],
    ["virtualNode/m/b > virtualNode/m/a", []],
    ["virtualService/m/b > virtualNode/m/b", []],
    ["group/back > virtualNode/m/b", []],
    ["virtualNode/m/a > group/back", []],
  ])("%s", (edge, services) => {
    expect(backendsOfEdge(design, graph, edge).map(({ service }) => service)).toEqual(services);
  });
});
