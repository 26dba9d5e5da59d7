import type { Point } from "../../model/design/design.ts";
import type { Curve } from "./curve.ts";

/** Length and width of the filled arrow at the end of an edge, in pixels at zoom 1. */
export const ARROW_LENGTH = 7;

/** Tip, upper and lower corner of the arrow that continues the curve: curves always enter from the left. */
export function arrowHead(curve: Curve): readonly [tip: Point, upper: Point, lower: Point] {
  const x = curve[curve.length - 2] ?? 0;
  const y = curve[curve.length - 1] ?? 0;
  const half = ARROW_LENGTH / 2;
  return [
    { x: x + ARROW_LENGTH, y },
    { x, y: y - half },
    { x, y: y + half },
  ];
}
