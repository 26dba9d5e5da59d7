import { describe, expect, it } from "vitest";
import { meshDesign } from "../../model/graph/testing/mesh-shape.ts";
import { arrowHead } from "../geometry/arrow-head.ts";
import { layout } from "../layout/layout-scene.ts";
import { Scene } from "../scene.ts";
import { routeEdges } from "./route-edges.ts";

const node = (...backends: string[]) => ({
  listeners: [{ portMapping: { port: 8080, protocol: "http" } }],
  serviceDiscovery: { dns: { hostname: "x.local" } },
  backends: backends.map((virtualServiceName) => ({ virtualService: { virtualServiceName } })),
});
const toNode = (virtualNodeName: string) => ({ provider: { virtualNode: { virtualNodeName } } });

describe("the paths of edges", () => {
  it("run from port to port, for every edge whose cards have a place", () => {
    const design = meshDesign({
      "virtualNode/m/a": node("b", "c"),
      "virtualNode/m/b": node("c"),
      "virtualNode/m/c": node(),
      "virtualService/m/b": toNode("b"),
      "virtualService/m/c": toNode("c"),
    });
    const scene = new Scene(design, "services", "mesh/m");
    const { positions } = layout(scene.cards, scene.edges, new Map());
    const curves = routeEdges(scene.cards, scene.edges, (id) => positions.get(id));
    expect([...curves.keys()].sort()).toEqual([...scene.edges.keys()].sort());
    for (const [id, curve] of curves) {
      const edge = scene.edges.get(id);
      const [from, to] = [positions.get(edge?.from ?? ""), positions.get(edge?.to ?? "")];
      const [out, into] = [
        scene.cards.get(edge?.from ?? "")?.ports.out,
        scene.cards.get(edge?.to ?? "")?.ports.in,
      ];
      expect(curve.slice(0, 2)).toEqual([(from?.x ?? 0) + (out?.x ?? 0), (from?.y ?? 0) + (out?.y ?? 0)]);
      expect(arrowHead(curve)[0]).toEqual({
        x: (to?.x ?? 0) + (into?.x ?? 0),
        y: (to?.y ?? 0) + (into?.y ?? 0),
      });
    }
    expect(routeEdges(scene.cards, scene.edges, () => undefined).size).toBe(0);
  });
});
