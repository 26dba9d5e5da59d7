import type { Point } from "../model/design/design.ts";

/** Positions are multiples of this many pixels, so that one moved card is one changed line in a file. */
const GRID = 8;

/** The point of the grid that is nearest. Never `-0`: a file does not tell it from 0. */
export function onGrid({ x, y }: Point): Point {
  return { x: nearest(x), y: nearest(y) };
}

function nearest(pixels: number): number {
  return Math.round(pixels / GRID) * GRID + 0;
}
