import { baseline } from "../../../diagram/drawing/fonts.ts";
import { ARROW_LENGTH, arrowHead } from "../../../diagram/geometry/arrow-head.ts";
import { type Curve, labelPoint } from "../../../diagram/geometry/curve.ts";
import type { Brush } from "./brush.ts";
import type { Palette } from "./palette.ts";
import { FONT } from "./typeface.ts";

/** Below this zoom edges are straight and bear no arrows: neither could be seen. */
const STRAIGHT_BELOW = 0.2;
/** Curves of one path: longer paths are slower to fill in software. */
const BATCH = 100;

export interface EdgeStroke {
  readonly color: string;
  readonly width: number;
  readonly dashed: boolean;
}

/** Strokes curves of one look, and fills their arrows. */
export function paintEdges(
  context: Brush,
  curves: readonly Curve[],
  { color, width, dashed }: EdgeStroke,
  zoom: number,
): void {
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = Math.max(width, (width * 0.5) / zoom);
  context.setLineDash(dashed ? [5, 4] : []);
  for (let start = 0; start < curves.length; start += BATCH) {
    context.beginPath();
    for (const curve of curves.slice(start, start + BATCH)) trace(context, curve, zoom < STRAIGHT_BELOW);
    context.stroke();
  }
  context.setLineDash([]);
  if (zoom < STRAIGHT_BELOW) return;
  context.beginPath();
  for (const curve of curves) {
    const [tip, upper, lower] = arrowHead(curve);
    context.moveTo(tip.x, tip.y);
    context.lineTo(upper.x, upper.y);
    context.lineTo(lower.x, lower.y);
    context.closePath();
  }
  context.fill();
}

function trace(context: Brush, curve: Curve, straight: boolean): void {
  context.moveTo(curve[0] ?? 0, curve[1] ?? 0);
  if (straight) {
    context.lineTo((curve.at(-2) ?? 0) + ARROW_LENGTH, curve.at(-1) ?? 0);
    return;
  }
  for (let i = 2; i + 5 < curve.length; i += 6) {
    const [ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0] = curve.slice(i, i + 6);
    context.bezierCurveTo(ax, ay, bx, by, x, y);
  }
}

/** What must be seen of an edge at both sides of its label. */
const LABEL_ROOM = 8;

/** Paints what an edge says in the middle of its curve; nothing where the curve is too short for it. */
export function paintEdgeLabel(
  context: Brush,
  palette: Palette,
  curve: Curve,
  text: string,
  color: string,
): void {
  const { x, y } = labelPoint(curve);
  context.font = FONT.monoStrong;
  const width = context.measureText(text).width;
  const reach = Math.hypot((curve.at(-2) ?? 0) - (curve[0] ?? 0), (curve.at(-1) ?? 0) - (curve[1] ?? 0));
  if (reach < width + 2 * LABEL_ROOM) return;
  context.fillStyle = palette.board;
  context.beginPath();
  context.roundRect(x - width / 2 - 5, y - 10, width + 10, 20, 4);
  context.fill();
  context.fillStyle = color;
  context.fillText(text, x - width / 2, baseline(y - 10, 20, "monoStrong"));
}
