import { pointOnCurve, segmentCount } from "../../src/diagram/geometry/curve.ts";
import { layout } from "../../src/diagram/layout/layout-scene.ts";
import { routeEdges } from "../../src/diagram/routing/route-edges.ts";
import type { DrawnEdge } from "./count-crossings.ts";
import type { MeshGraph } from "./mesh-graph.ts";

/** Pieces into which every curve of every engine is cut. */
const PIECES = 12;

/** What Arrange does: places for all cards, groups together, and a path for every edge. */
export function layOurs({ cards, edges, groupOf }: MeshGraph) {
  const { positions } = layout(cards, edges, new Map(), groupOf);
  return { positions, curves: routeEdges(cards, edges, (id) => positions.get(id)) };
}

export function drawnByOurs({ edges }: MeshGraph, { curves }: ReturnType<typeof layOurs>): DrawnEdge[] {
  return [...edges.values()].flatMap((edge) => {
    const curve = curves.get(edge.id);
    if (curve === undefined) return [];
    const total = segmentCount(curve) * PIECES;
    const line = Array.from({ length: total + 1 }, (_, i) => pointOnCurve(curve, i / total)).flatMap(
      ({ x, y }) => [x, y],
    );
    return [{ line, from: edge.fromRow ?? edge.from, to: edge.to }];
  });
}
