import type { Point } from "../../model/design/design.ts";
import { ARROW_LENGTH } from "./arrow-head.ts";
import type { Curve } from "./curve.ts";
import type { Rect } from "./rect.ts";

/** One end of an edge: the port on the board, and the card that it belongs to. */
export interface EdgeEnd {
  readonly port: Point;
  readonly card: Rect;
}

/** A level stretch of an edge. */
export interface Lane {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Least distance between the ports for a curve that runs straight to the right. */
const FORWARD = 24;
/** How far a loop stays from the cards that it goes around. */
const CLEARANCE = 24;
/** Reach of the half circles at both sides of a loop. */
export const LOOP_TURN = 40;

/** True where an edge runs from left to right; false where it must go around. */
export function runsForward(from: EdgeEnd, to: EdgeEnd): boolean {
  return to.port.x - ARROW_LENGTH - from.port.x >= FORWARD;
}

/**
 * The curve of an edge: it leaves to the right and enters from the left, and ends where the arrow head starts; on
 * its way it runs level along the lanes, which stand from left to right.
 *
 * An edge that runs backwards goes around: at the height of its lane, else through the gap between the two cards
 * where one is above the other, else under both. An edge from a card to itself is such a loop.
 */
export function edgeCurve(from: EdgeEnd, to: EdgeEnd, lanes: readonly Lane[] = []): Curve {
  const start = from.port;
  const end = { x: to.port.x - ARROW_LENGTH, y: to.port.y };
  if (!runsForward(from, to)) {
    const third = (end.x - start.x) / 3;
    const y = lanes[0]?.y ?? loopHeight(from.card, to.card);
    return [
      ...[start.x, start.y, start.x + LOOP_TURN, start.y, start.x + LOOP_TURN, y, start.x, y],
      ...[start.x + third, y, end.x - third, y, end.x, y],
      ...[end.x - LOOP_TURN, y, end.x - LOOP_TURN, end.y, end.x, end.y],
    ];
  }
  const curve = [start.x, start.y];
  let at = start;
  for (const { left, right, y } of joined(lanes)) {
    curve.push(...swing(at, { x: left, y }), ...swing({ x: left, y }, { x: right, y }));
    at = { x: right, y };
  }
  curve.push(...swing(at, end));
  return curve;
}

/** Lanes at one height that follow one another are one. */
function joined(lanes: readonly Lane[]): Lane[] {
  const found: Lane[] = [];
  for (const lane of lanes) {
    const last = found.at(-1);
    if (last !== undefined && last.y === lane.y) found[found.length - 1] = { ...last, right: lane.right };
    else found.push(lane);
  }
  return found;
}

/** A segment from left to right that starts and ends level. */
function swing(a: Point, b: Point): number[] {
  const reach = Math.max((b.x - a.x) / 2, 0);
  return [a.x + reach, a.y, b.x - reach, b.y, b.x, b.y];
}

/** Height at which a loop runs back where nothing else is in its way. */
export function loopHeight(a: Rect, b: Rect): number {
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const gap = lower.y - (upper.y + upper.height);
  if (gap >= CLEARANCE) return upper.y + upper.height + gap / 2;
  return Math.max(a.y + a.height, b.y + b.height) + CLEARANCE;
}
