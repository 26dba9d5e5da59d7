import type { Point } from "../../model/design/design.ts";
import { ARROW_LENGTH } from "./arrow-head.ts";
import { type CardsIn, clearLane } from "./clear-lane.ts";
import type { Curve } from "./curve.ts";
import type { Rect } from "./rect.ts";

/** One end of an edge: the port on the board, and the card that it belongs to. */
export interface EdgeEnd {
  readonly port: Point;
  readonly card: Rect;
}

/** Least distance between the ports for a curve that runs straight to the right. */
const FORWARD = 24;
/** How far a loop stays from the cards that it goes around. */
const CLEARANCE = 24;
/** Reach of the half circles at both sides of a loop. */
const TURN = 40;

/**
 * The curve of an edge: it leaves to the right and enters from the left, and ends where the arrow head
 * starts. An edge that runs backwards goes around: through the gap between the two cards where one is above
 * the other, else under both; an edge from a card to itself is such a loop.
 *
 * With `cardsIn`, an edge that passes other columns takes a free lane between their cards where there is one
 * nearby, so that it does not seem to come from a card that it only passes.
 */
export function edgeCurve(from: EdgeEnd, to: EdgeEnd, cardsIn?: CardsIn): Curve {
  const start = from.port;
  const end = { x: to.port.x - ARROW_LENGTH, y: to.port.y };
  const dx = end.x - start.x;
  if (dx >= FORWARD) {
    const lane = cardsIn === undefined ? undefined : clearLane(start, end, cardsIn);
    if (lane === undefined) return [start.x, start.y, ...swing(start, end)];
    const enter = { x: lane.left, y: lane.y };
    const leave = { x: lane.right, y: lane.y };
    return [start.x, start.y, ...swing(start, enter), ...swing(enter, leave), ...swing(leave, end)];
  }
  const y = detour(from.card, to.card);
  return [
    ...[start.x, start.y, start.x + TURN, start.y, start.x + TURN, y, start.x, y],
    ...[start.x + dx / 3, y, end.x - dx / 3, y, end.x, y],
    ...[end.x - TURN, y, end.x - TURN, end.y, end.x, end.y],
  ];
}

/** A segment from left to right that starts and ends level. */
function swing(a: Point, b: Point): number[] {
  const reach = Math.max((b.x - a.x) / 2, 0);
  return [a.x + reach, a.y, b.x - reach, b.y, b.x, b.y];
}

/** Height at which a loop runs back. */
function detour(a: Rect, b: Rect): number {
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const gap = lower.y - (upper.y + upper.height);
  if (gap >= CLEARANCE) return upper.y + upper.height + gap / 2;
  return Math.max(a.y + a.height, b.y + b.height) + CLEARANCE;
}
