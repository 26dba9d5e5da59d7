import { arrowHead } from "../geometry/arrow-head.ts";
import { type Curve, labelPoint } from "../geometry/curve.ts";
import type { PictureLine } from "../picture/make-picture.ts";
import type { ColorName } from "./color-name.ts";
import { baseline } from "./fonts.ts";
import { digits, type SvgPen } from "./svg-pen.ts";
import { textWidth } from "./text-width.ts";

/** How a line looks. */
export interface LineLook {
  readonly color: ColorName;
  readonly width: number;
  readonly dashed: boolean;
  readonly alpha: number;
}

/** Draws a line with its arrow. */
export function drawLine(curve: Curve, { color, width, dashed, alpha }: LineLook, pen: SvgPen): void {
  const hue = pen.color(color);
  const opacity = alpha === 1 ? "" : ` opacity="${digits(alpha)}"`;
  const dash = dashed ? ' stroke-dasharray="5 4"' : "";
  const path = `<path d="${pathOf(curve)}" fill="none" stroke="${hue}" stroke-width="${digits(width)}"${dash}${opacity}/>`;
  const corners = arrowHead(curve).map(({ x, y }) => `${digits(x)} ${digits(y)}`);
  pen.lines.push(path, `<path d="M${corners.join("L")}Z" fill="${hue}"${opacity}/>`);
}

function pathOf(curve: Curve): string {
  const numbers = curve.map(digits);
  let out = `M${numbers[0]} ${numbers[1]}`;
  for (let i = 2; i < numbers.length; i += 6) out += `C${numbers.slice(i, i + 6).join(" ")}`;
  return out;
}

/** What must be seen of a line at both sides of its label. */
const LABEL_ROOM = 8;

/** Draws what a line says at rest, in its middle; nothing where the line is too short for it. */
export function drawLabel({ edge, curve }: PictureLine, color: ColorName, pen: SvgPen): void {
  if (!edge.labelAtRest || edge.label === "") return;
  const { x, y } = labelPoint(curve);
  const width = textWidth(edge.label, "monoStrong");
  const [fromX = 0, fromY = 0] = curve;
  const reach = Math.hypot((curve.at(-2) ?? 0) - fromX, (curve.at(-1) ?? 0) - fromY);
  if (reach < width + 2 * LABEL_ROOM) return;
  pen.box({ x: x - width / 2 - 5, y: y - 10, width: width + 10, height: 20 }, { fill: "board", radius: 4 });
  pen.text(x - width / 2, baseline(y - 10, 20, "monoStrong"), "monoStrong", [edge.label, color]);
}
