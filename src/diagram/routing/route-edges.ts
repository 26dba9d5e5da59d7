import type { Point } from "../../model/design/design.ts";
import type { Edge, EdgeId } from "../edge.ts";
import { cardRect, type EndBox, endsOf } from "../edge-ends.ts";
import type { Curve } from "../geometry/curve.ts";
import type { SeenId } from "../shown/board-scene.ts";
import { EdgeRouter } from "./edge-router.ts";
import { StaticCards } from "./static-cards.ts";

/**
 * The path of every edge between cards (and collapsed groups) at these places, as the board draws it: by edge,
 * a curve that ends where the arrow head (`arrowHead`) begins. An edge of which an end has no card or no place has none.
 */
export function routeEdges(
  cards: ReadonlyMap<SeenId, EndBox>,
  edges: ReadonlyMap<EdgeId, Edge>,
  placeOf: (id: SeenId) => Point | undefined,
): ReadonlyMap<EdgeId, Curve> {
  const standing = new StaticCards(
    [...cards].flatMap(([id, card]) => {
      const at = placeOf(id);
      return at === undefined ? [] : [cardRect(card, at)];
    }),
  );
  const curves = new Map<EdgeId, Curve>();
  const router = new EdgeRouter(standing, {
    setEdge: (id, curve) => curves.set(id, curve),
    removeEdge: (id) => curves.delete(id),
  });
  for (const edge of edges.values()) {
    const ends = endsOf(edge, cards, placeOf);
    if (ends !== undefined) router.set(edge.id, ends.from, ends.to);
  }
  router.route();
  return curves;
}
