import { compareText } from "../../lib/compare-text.ts";
import type { Point } from "../../model/design/design.ts";
import type { Card, CardId } from "../card.ts";
import type { GridIndex } from "../geometry/grid-index.ts";
import { type Rect, rectAround, rectGrown } from "../geometry/rect.ts";
import type { SceneSource } from "../scene-source.ts";
import { nearestFree } from "./nearest-free.ts";
import { COLUMN_GAP, PART_GAP, ROW_GAP, STEP, TITLE_SPACE } from "./spacing.ts";

/** Cards without edges in one row of their block. */
const BLOCK_ROW = 4;

/**
 * Finds places for new cards among those that stand, and puts them into `standing`: beside their neighbours,
 * one column right of the last caller or left of what they call, level with them, at the nearest free place.
 * Nothing that stands moves, nothing overlaps. A card without neighbours goes below everything, into the
 * `block` of such cards if there is one. Costs as much as the new cards and their neighbourhood are large.
 */
export function placeNew(
  scene: SceneSource,
  standing: GridIndex,
  ids: Iterable<CardId>,
  block: Iterable<CardId>,
): Map<CardId, Point> {
  const places = new Map<CardId, Point>();
  const waiting = new Set([...ids].filter((id) => standing.cardRect(id) === undefined).sort(compareText));
  const put = (id: CardId, place: Rect): void => {
    standing.setCard(id, place);
    places.set(id, { x: place.x, y: place.y });
    waiting.delete(id);
  };
  const hit = (place: Rect): Rect | undefined => standing.rectsIn(rectGrown(place, ROW_GAP))[0];
  const ready = [...waiting];
  const inBlock = [...block];
  while (waiting.size > 0) {
    for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
      const card = scene.cards.get(id);
      if (!waiting.has(id)) continue;
      const wish = card === undefined ? undefined : besideNeighbours(scene, standing, card);
      if (wish === undefined) continue;
      put(id, nearestFree(wish, hit));
      ready.push(...neighbours(scene, id).filter((each) => waiting.has(each)));
    }
    const [lonely] = waiting;
    const card = lonely === undefined ? undefined : scene.cards.get(lonely);
    if (lonely === undefined) break;
    if (card === undefined) {
      waiting.delete(lonely);
      continue;
    }
    put(lonely, belowAll(standing, card, inBlock, hit));
    const others = neighbours(scene, lonely);
    if (others.length === 0) inBlock.push(lonely);
    ready.push(...others.filter((each) => waiting.has(each)));
  }
  return places;
}

/** Cards at the other ends of a card's edges, sorted. */
function neighbours(scene: SceneSource, id: CardId): CardId[] {
  const found = new Set<CardId>();
  for (const edge of scene.edgesAt(id)) {
    const { from, to } = scene.edges.get(edge) ?? {};
    for (const end of [from, to]) if (end !== undefined && end !== id) found.add(end);
  }
  return [...found].sort(compareText);
}

function besideNeighbours(scene: SceneSource, standing: GridIndex, card: Card): Rect | undefined {
  const callers: Rect[] = [];
  const called: Rect[] = [];
  for (const id of scene.edgesAt(card.id)) {
    const edge = scene.edges.get(id);
    if (edge === undefined || edge.from === edge.to) continue;
    const isCaller = edge.to === card.id;
    const rect = standing.cardRect(isCaller ? edge.from : edge.to);
    if (rect !== undefined) (isCaller ? callers : called).push(rect);
  }
  const beside = [...callers, ...called];
  if (beside.length === 0) return undefined;
  const middle = beside.reduce((sum, { y, height }) => sum + y + height / 2, 0) / beside.length;
  const x =
    callers.length > 0
      ? Math.max(...callers.map((rect) => rect.x + rect.width)) + COLUMN_GAP
      : Math.min(...called.map((rect) => rect.x)) - COLUMN_GAP - card.width;
  return {
    x: Math.round(x / STEP) * STEP,
    y: Math.round((middle - card.height / 2) / STEP) * STEP,
    width: card.width,
    height: card.height,
  };
}

function belowAll(
  standing: GridIndex,
  card: Card,
  block: readonly CardId[],
  hit: (place: Rect) => Rect | undefined,
): Rect {
  const size = { width: card.width, height: card.height };
  const all = standing.bounds();
  if (all === undefined) return { x: 0, y: 0, ...size };
  const rects = block.flatMap((id) => standing.cardRect(id) ?? []);
  const around = rectAround(rects);
  const left = Math.round((around ?? all).x / STEP) * STEP;
  const below = Math.ceil((all.y + all.height) / STEP) * STEP;
  if (around === undefined) return { x: left, y: below + PART_GAP + TITLE_SPACE, ...size };
  const lastRow = Math.max(...rects.map(({ y }) => y));
  for (let column = 0; column < BLOCK_ROW; column++) {
    const place = { x: left + column * (card.width + ROW_GAP), y: lastRow, ...size };
    if (hit(place) === undefined) return place;
  }
  return { x: left, y: below + ROW_GAP, ...size };
}
