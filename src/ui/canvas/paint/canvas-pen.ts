import type { Box } from "../../../diagram/card.ts";
import { CARD_LOOK } from "../../../diagram/drawing/card-look.ts";
import type { ColorName } from "../../../diagram/drawing/color-name.ts";
import type { FontName } from "../../../diagram/drawing/fonts.ts";
import type { IconName } from "../../../diagram/drawing/icon-name.ts";
import type { BoxLook, Ink, Pen } from "../../../diagram/drawing/pen.ts";
import type { Point } from "../../../model/design/design.ts";
import type { Brush } from "./brush.ts";
import type { IconPaths } from "./icon-sheet.tsx";
import type { Palette } from "./palette.ts";
import { FONT, fittedText } from "./typeface.ts";

/** Draws cards on a canvas, in the colours of the theme in force. */
export class CanvasPen implements Pen {
  readonly #context: Brush;
  readonly #palette: Palette;
  readonly #icons: IconPaths;

  constructor(context: Brush, palette: Palette, icons: IconPaths) {
    this.#context = context;
    this.#palette = palette;
    this.#icons = icons;
  }

  box({ x, y, width, height }: Box, { fill, stroke, line = 1, dash, radius = 0, alpha = 1 }: BoxLook): void {
    const context = this.#context;
    if (fill !== undefined) {
      context.fillStyle = this.#palette[fill];
      context.globalAlpha = alpha;
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
      context.fill();
      context.globalAlpha = 1;
    }
    if (stroke === undefined) return;
    const half = line / 2;
    context.strokeStyle = this.#palette[stroke];
    context.lineWidth = line;
    if (dash !== undefined) context.setLineDash([...dash]);
    context.beginPath();
    context.roundRect(x + half, y + half, width - line, height - line, Math.max(radius - half, 0));
    context.stroke();
    if (dash !== undefined) context.setLineDash([]);
  }

  bar(height: number, color: ColorName, alpha: number): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    context.roundRect(0, 0, 2 * CARD_LOOK.radius, height, CARD_LOOK.radius);
    context.clip();
    context.globalAlpha = alpha;
    context.fillStyle = this.#palette[color];
    context.fillRect(0, 0, CARD_LOOK.bar, height);
    context.restore();
  }

  circle(
    { x, y }: Point,
    radius: number,
    { fill, stroke }: { readonly fill: ColorName; readonly stroke: ColorName },
  ): void {
    const context = this.#context;
    context.lineWidth = CARD_LOOK.portLine;
    context.fillStyle = this.#palette[fill];
    context.strokeStyle = this.#palette[stroke];
    context.beginPath();
    context.arc(x, y, radius - CARD_LOOK.portLine / 2, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }

  text(x: number, base: number, font: FontName, ...inks: readonly Ink[]): void {
    const context = this.#context;
    context.font = FONT[font];
    let left = x;
    inks.forEach(([text, color], index) => {
      context.fillStyle = this.#palette[color];
      context.fillText(text, left, base);
      if (index < inks.length - 1) left += context.measureText(text).width;
    });
  }

  arrow(x: number, base: number, color: ColorName): void {
    this.#context.font = FONT.mono;
    this.#context.fillStyle = this.#palette[color];
    this.#context.fillText("→", x, base);
  }

  icon(name: IconName, at: Point, size: number, color: ColorName, alpha: number): void {
    const outline = this.#icons.get(name);
    if (outline === undefined) return;
    const context = this.#context;
    context.save();
    context.globalAlpha = alpha;
    context.translate(at.x, at.y);
    context.scale(size / 24, size / 24);
    context.strokeStyle = this.#palette[color];
    context.lineWidth = 1.5;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.stroke(outline);
    context.restore();
  }

  fitted(text: string, font: FontName, room: number): string {
    this.#context.font = FONT[font];
    return fittedText(this.#context, text, room);
  }
}
