import type { Point } from "../../model/design/design.ts";
import { type Rect, rectAround } from "./rect.ts";

/** The rectangles of the cards that overlap a part of the board. */
export type CardsIn = (rect: Rect) => readonly Rect[];

/** A level stretch of an edge, between the cards that it passes. */
export interface Lane {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Least room at both ends, for the edge to swing into its lane and out of it. */
const SWING = 48;
/** Free space between a lane and the cards above and below. */
const MARGIN = 8;
/** Distance between the heights of lanes. */
const TRACK = 8;
/** How far above and below the ends a lane is looked for. */
const REACH = 400;
/** Edges that climb more than this pass so many cards that no lane helps; looking would cost too much. */
const STEEP = 2400;

/**
 * A free lane for an edge from left to right through the columns between its ends: as near as possible to the
 * middle of the edge's height. Undefined where it passes no card, or where no lane is near.
 */
export function clearLane(start: Point, end: Point, cardsIn: CardsIn): Lane | undefined {
  const top = Math.min(start.y, end.y) - REACH;
  const height = Math.abs(end.y - start.y) + 2 * REACH;
  const [left, right] = [start.x + SWING, end.x - SWING];
  if (right <= left || height > STEEP) return undefined;
  const passed = cardsIn({ x: left, y: top, width: right - left, height }).filter(
    (card) => card.x >= left && card.x + card.width <= right,
  );
  const between = rectAround(passed);
  if (between === undefined) return undefined;
  const wish = heightAt(start, end, between);
  // Edges that climb and edges that fall take every other track, so that they do not run on one line.
  const y = nearestGap(passed, wish, end.y < start.y ? 0 : TRACK, top, top + height);
  return y === undefined ? undefined : { left: between.x, right: between.x + between.width, y };
}

/** Where a plain curve would cross the middle of what lies between. */
function heightAt(start: Point, end: Point, between: Rect): number {
  const t = (between.x + between.width / 2 - start.x) / (end.x - start.x);
  return start.y + (end.y - start.y) * t * t * (3 - 2 * t);
}

/** The track (from `first`, every second) nearest to the wish that no card blocks, strictly between the limits. */
function nearestGap(
  cards: readonly Rect[],
  wish: number,
  first: number,
  top: number,
  bottom: number,
): number | undefined {
  const blocked = cards
    .map(({ y, height }): [number, number] => [y - MARGIN, y + height + MARGIN])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let above = Number.NEGATIVE_INFINITY;
  let best: number | undefined;
  const offer = (from: number, to: number): void => {
    if (to < from) return;
    const free = Math.min(Math.max(wish, from), to);
    const near = first + Math.round((free - first) / (2 * TRACK)) * 2 * TRACK;
    const y = near < from ? near + 2 * TRACK : near > to ? near - 2 * TRACK : near;
    if (y < from || y > to) return;
    if (y > top && y < bottom && (best === undefined || Math.abs(y - wish) < Math.abs(best - wish))) best = y;
  };
  for (const [from, to] of blocked) {
    offer(above, from);
    above = Math.max(above, to);
  }
  offer(above, Number.POSITIVE_INFINITY);
  return best;
}
