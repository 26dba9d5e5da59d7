import type { ElkExtendedEdge, ElkNode } from "elkjs";
import { outPort } from "../../src/diagram/edge-ends.ts";
import type { DrawnEdge } from "./count-crossings.ts";
import type { MeshGraph } from "./mesh-graph.ts";

/** The graph for elk's layered layout: the same cards, the same ports, everything else as elk has it by default. */
export function elkGraph({ cards, edges }: MeshGraph): ElkNode {
  const ports = new Map<string, Map<string, number>>();
  for (const { from, fromRow } of edges.values()) {
    const card = cards.get(from);
    if (card === undefined) continue;
    const own = ports.get(from) ?? new Map<string, number>();
    ports.set(from, own.set(fromRow ?? from, outPort(card, fromRow).y));
  }
  const nodes = [...cards.values()].map(
    (card): ElkNode => ({
      id: card.id,
      width: card.width,
      height: card.height,
      layoutOptions: { "elk.portConstraints": "FIXED_POS" },
      ports: [
        { id: `in ${card.id}`, x: 0, y: card.ports.in.y, layoutOptions: { "elk.port.side": "WEST" } },
        ...[...(ports.get(card.id) ?? [])].map(([id, y]) => ({
          id: `out ${id}`,
          x: card.width,
          y,
          layoutOptions: { "elk.port.side": "EAST" },
        })),
      ],
    }),
  );
  return {
    id: "root",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "RIGHT" },
    children: nodes,
    edges: [...edges.values()].map(({ id, from, fromRow, to }) => ({
      id,
      sources: [`out ${fromRow ?? from}`],
      targets: [`in ${to}`],
    })),
  };
}

/** The edges as elk routed them. */
export function drawnByElk({ edges }: MeshGraph, laid: readonly ElkExtendedEdge[]): DrawnEdge[] {
  return laid.flatMap(({ id, sections }) => {
    const edge = edges.get(id);
    if (edge === undefined) return [];
    const line = (sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) =>
      [startPoint, ...(bendPoints ?? []), endPoint].flatMap(({ x, y }) => [x, y]),
    );
    return [{ line, from: edge.fromRow ?? edge.from, to: edge.to }];
  });
}
