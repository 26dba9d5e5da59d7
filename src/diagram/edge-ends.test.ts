import { describe, expect, it } from "vitest";
import { meshDesign } from "../model/graph/testing/mesh-shape.ts";
import { outPort, plainCurve } from "./edge-ends.ts";
import { arrowHead } from "./geometry/arrow-head.ts";
import { layout } from "./layout/layout-scene.ts";
import { Scene } from "./scene.ts";

const route = (priority: number) => ({
  priority,
  httpRoute: { match: { prefix: "/" }, action: { weightedTargets: [{ virtualNode: "a", weight: 1 }] } },
});

const scene = new Scene(
  meshDesign({
    "virtualNode/m/a": {},
    "virtualRouter/m/r": {},
    ...Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`route/m/r/r${i}`, route(i)])),
  }),
  "all",
  "mesh/m",
);
const { positions } = layout(scene.cards, scene.edges, new Map());
const router = scene.cards.get("virtualRouter/m/r");
const node = scene.cards.get("virtualNode/m/a");
if (router === undefined || node === undefined) throw new Error("the example has a router and a node");

describe("where edges end", () => {
  it("is the row of the route that they leave from, or the line that stands for those left out", () => {
    expect(router.rows).toHaveLength(5);
    expect(outPort(router, "route/m/r/r1")).toEqual(router.rows[1]?.port);
    expect(outPort(router, "route/m/r/r6")).toEqual({ x: router.width, y: (router.at.moreRows ?? 0) + 8 });
    expect(outPort(router, undefined)).toEqual(router.ports.out);
  });

  it("is the port on the board, with the arrow's tip on the port of the target", () => {
    const tips: number[] = [];
    for (const edge of scene.edges.values()) {
      const curve = plainCurve(edge, scene.cards, (id) => positions.get(id)) ?? [];
      const [from, to] = [positions.get(edge.from), positions.get(edge.to)];
      const port = outPort(router, edge.fromRow);
      expect(curve.slice(0, 2)).toEqual([(from?.x ?? 0) + port.x, (from?.y ?? 0) + port.y]);
      const tip = arrowHead(curve)[0];
      expect(tip.x).toBe(to?.x);
      tips.push(tip.y - (to?.y ?? 0) - node.ports.in.y);
    }
    // Lines of several rows enter one below the other, about the port, as far as the card is high.
    expect(tips).toEqual([...tips].sort((a, b) => a - b));
    expect(tips[3]).toBe(0);
    expect(new Set(tips).size).toBeGreaterThan(3);
    expect(scene.edges.size).toBe(7);
  });

  it("is nowhere for a card that has no place", () => {
    const [edge] = scene.edges.values();
    expect(edge && plainCurve(edge, scene.cards, () => undefined)).toBeUndefined();
  });
});
