import type { CardId } from "../card.ts";
import type { Scene } from "../scene.ts";

/** Which way lines are followed: to whom a card calls, from whom it is called, or both. */
export const DIRECTIONS = ["both", "callers", "callees"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * The cards, and those that at most `steps` lines lead to from them. Costs as much as what is found is large.
 * In the all-resources view a service, its router and routes are steps of their own.
 */
export function neighbourhood(
  scene: Pick<Scene, "cards" | "edges" | "edgesAt">,
  from: Iterable<CardId>,
  steps: number,
  direction: Direction,
): Set<CardId> {
  const found = new Set<CardId>();
  for (const id of from) if (scene.cards.has(id)) found.add(id);
  let rim = [...found];
  for (let step = 0; step < steps && rim.length > 0; step++) {
    rim = rim.flatMap((id) => nextTo(scene, id, direction)).filter((id) => !found.has(id));
    for (const id of rim) found.add(id);
  }
  return found;
}

function nextTo(scene: Pick<Scene, "edges" | "edgesAt">, id: CardId, direction: Direction): CardId[] {
  return [...scene.edgesAt(id)].flatMap((edgeId) => {
    const edge = scene.edges.get(edgeId);
    if (edge === undefined) return [];
    const callee = edge.from === id && direction !== "callers" ? [edge.to] : [];
    return edge.to === id && direction !== "callees" ? [...callee, edge.from] : callee;
  });
}
