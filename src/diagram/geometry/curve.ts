import type { Point } from "../../model/design/design.ts";
import type { Rect } from "./rect.ts";

/**
 * One or more cubic Bezier segments that join, flat: `x y`, then `c1x c1y c2x c2y x y` for each segment,
 * in the order of canvas' `bezierCurveTo`.
 */
export type Curve = readonly number[];

/** How many segments the curve has. */
export function segmentCount(curve: Curve): number {
  return (curve.length - 2) / 6;
}

/** The point at `t`, from 0 at the start to 1 at the end; each segment takes an equal part of it. */
export function pointOnCurve(curve: Curve, t: number): Point {
  const count = segmentCount(curve);
  const at = Math.min(Math.max(t, 0), 1) * count;
  const segment = Math.min(Math.floor(at), count - 1);
  return {
    x: coordinate(curve, segment, 0, at - segment),
    y: coordinate(curve, segment, 1, at - segment),
  };
}

/** Where a label stands: the middle of the curve. */
export function labelPoint(curve: Curve): Point {
  return pointOnCurve(curve, 0.5);
}

/** SVG path data. */
export function curvePath(curve: Curve): string {
  let out = `M${curve[0]} ${curve[1]}`;
  for (let i = 2; i < curve.length; i += 6) out += `C${curve.slice(i, i + 6).join(" ")}`;
  return out;
}

/** The smallest rectangle around the curve (without arrow or line width). */
export function curveBounds(curve: Curve): Rect {
  const [left, right] = extent(curve, 0);
  const [top, bottom] = extent(curve, 1);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Pieces that a segment is cut into where it is treated as straight lines. */
const PIECES = 16;

/** Distance in pixels from the point to the curve, exact to a fraction of a pixel for curves of board size. */
export function distanceToCurve(curve: Curve, point: Point): number {
  const total = segmentCount(curve) * PIECES;
  let best = Number.POSITIVE_INFINITY;
  let previous = pointOnCurve(curve, 0);
  for (let i = 1; i <= total; i++) {
    const next = pointOnCurve(curve, i / total);
    best = Math.min(best, distanceToLine(point, previous, next));
    previous = next;
  }
  return best;
}

function distanceToLine(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(Math.max(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0), 1);
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/** x (axis 0) or y (axis 1) of a segment at `t`. */
function coordinate(curve: Curve, segment: number, axis: 0 | 1, t: number): number {
  const i = segment * 6 + axis;
  const [a = 0, b = 0, c = 0, d = 0] = [curve[i], curve[i + 2], curve[i + 4], curve[i + 6]];
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** Least and greatest coordinate: at the ends of segments, or where their derivative is zero. */
function extent(curve: Curve, axis: 0 | 1): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let segment = 0; segment < segmentCount(curve); segment++) {
    for (const t of [0, 1, ...turningPoints(curve, segment, axis)]) {
      const value = coordinate(curve, segment, axis, t);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return [low, high];
}

function turningPoints(curve: Curve, segment: number, axis: 0 | 1): number[] {
  const i = segment * 6 + axis;
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = [curve[i], curve[i + 2], curve[i + 4], curve[i + 6]];
  const a = p3 - 3 * p2 + 3 * p1 - p0;
  const b = 2 * (p2 - 2 * p1 + p0);
  const c = p1 - p0;
  const roots: number[] = [];
  if (Math.abs(a) < 1e-9) {
    if (Math.abs(b) > 1e-9) roots.push(-c / b);
  } else {
    const d = b * b - 4 * a * c;
    if (d >= 0) roots.push((-b + Math.sqrt(d)) / (2 * a), (-b - Math.sqrt(d)) / (2 * a));
  }
  return roots.filter((t) => t > 0 && t < 1);
}
