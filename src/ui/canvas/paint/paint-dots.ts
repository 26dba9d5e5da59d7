import type { Viewport } from "@xyflow/react";
import type { Size } from "../viewport.ts";
import type { Brush } from "./brush.ts";

/** From dot to dot, in pixels of the board. */
const STEP = 24;
/** Below this zoom dots would be a grey veil. */
const LEAST_ZOOM = 0.4;

/**
 * The grid of dots behind the cards, on whole device pixels: `size` is that of the canvas in CSS pixels, `ratio` its
 * device pixels for each. One row is drawn, and copied for the others: a pattern over all of the canvas takes eight
 * times as long.
 */
export function paintDots(
  context: Brush,
  { x, y, zoom }: Viewport,
  { width, height }: Size,
  ratio: number,
  color: string,
): void {
  if (zoom < LEAST_ZOOM) return;
  const radius = Math.min(1, zoom) * ratio;
  const margin = Math.ceil(radius);
  const row = new OffscreenCanvas(Math.ceil(width * ratio), 2 * margin);
  const brush = row.getContext("2d", { willReadFrequently: true });
  if (brush === null) return;
  brush.fillStyle = color;
  brush.beginPath();
  for (const at of places(x * ratio, STEP * zoom * ratio, row.width)) {
    brush.moveTo(at + radius, margin);
    brush.arc(at, margin, radius, 0, 2 * Math.PI);
  }
  brush.fill();
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const at of places(y * ratio, STEP * zoom * ratio, height * ratio)) {
    context.drawImage(row, 0, at - margin);
  }
  context.restore();
}

/** The whole pixels from 0 to `end` that are nearest to the middles of steps of `step` from `origin`. */
function places(origin: number, step: number, end: number): number[] {
  const from = Math.ceil(-origin / step - 0.5);
  const to = Math.floor((end - origin) / step - 0.5);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) =>
    Math.round(origin + (from + i + 0.5) * step),
  );
}
