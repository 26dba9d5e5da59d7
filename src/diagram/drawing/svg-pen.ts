import { xmlText } from "../../lib/xml-text.ts";
import type { Point } from "../../model/design/design.ts";
import type { Box } from "../card.ts";
import { CARD_LOOK } from "./card-look.ts";
import type { ColorName } from "./color-name.ts";
import { COLORS, type Theme } from "./colors.ts";
import { FONTS, type FontName } from "./fonts.ts";
import type { IconName } from "./icon-name.ts";
import { ICON_PATHS } from "./icon-paths.ts";
import type { BoxLook, Ink, Pen } from "./pen.ts";
import { fitText } from "./text-width.ts";

/** Names first that the fonts are shipped under, then what most systems have. */
const FAMILY = {
  sans: "Inter, Inter Variable, system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif",
  mono: "JetBrains Mono, JetBrains Mono Variable, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
} as const;

/** Draws as SVG elements, one a line; `lines` is what was drawn. */
export class SvgPen implements Pen {
  readonly lines: string[] = [];
  readonly #theme: Theme;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  color(name: ColorName): string {
    return COLORS[name][this.#theme];
  }

  /** What `draw` draws, moved to a place; `title` is what a pointer over it is told. */
  group(at: Point, title: string, draw: () => void): void {
    this.lines.push(`<g transform="translate(${digits(at.x)} ${digits(at.y)})">`);
    if (title !== "") this.lines.push(`<title>${xmlText(title)}</title>`);
    draw();
    this.lines.push("</g>");
  }

  box({ x, y, width, height }: Box, look: BoxLook): void {
    const { fill, stroke, line = 1, dash = [], radius = 0, alpha = 1 } = look;
    const rect = (inset: number): string => {
      const round = Math.max(radius - inset, 0);
      const sides = [x + inset, y + inset, width - 2 * inset, height - 2 * inset].map(digits);
      const corner = round === 0 ? "" : ` rx="${digits(round)}"`;
      return `x="${sides[0]}" y="${sides[1]}" width="${sides[2]}" height="${sides[3]}"${corner}`;
    };
    if (fill !== undefined) {
      const opacity = alpha === 1 ? "" : ` fill-opacity="${digits(alpha)}"`;
      this.lines.push(`<rect ${rect(0)} fill="${this.color(fill)}"${opacity}/>`);
    }
    if (stroke === undefined) return;
    const width_ = line === 1 ? "" : ` stroke-width="${digits(line)}"`;
    const dashes = dash.length === 0 ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
    this.lines.push(`<rect ${rect(line / 2)} fill="none" stroke="${this.color(stroke)}"${width_}${dashes}/>`);
  }

  bar(height: number, color: ColorName, alpha: number): void {
    const { bar, radius } = CARD_LOOK;
    const corner = digits(radius - Math.sqrt(radius ** 2 - (radius - bar) ** 2));
    const arc = `A${radius} ${radius} 0 0 0`;
    const path = `M${bar} ${corner}${arc} 0 ${radius}V${height - radius}${arc} ${bar} ${digits(height - Number(corner))}Z`;
    this.lines.push(`<path d="${path}" fill="${this.color(color)}"${opacityOf(alpha)}/>`);
  }

  circle(
    { x, y }: Point,
    radius: number,
    { fill, stroke }: { readonly fill: ColorName; readonly stroke: ColorName },
  ): void {
    const { portLine } = CARD_LOOK;
    const place = `cx="${digits(x)}" cy="${digits(y)}" r="${digits(radius - portLine / 2)}"`;
    const ink = `fill="${this.color(fill)}" stroke="${this.color(stroke)}" stroke-width="${portLine}"`;
    this.lines.push(`<circle ${place} ${ink}/>`);
  }

  text(x: number, base: number, font: FontName, ...inks: readonly Ink[]): void {
    const [first, ...others] = inks;
    if (first === undefined) return;
    const { face, weight, size } = FONTS[font];
    const place = `x="${digits(x)}" y="${digits(base)}"`;
    const looks = `font-family="${FAMILY[face]}" font-weight="${weight}" font-size="${size}"`;
    const rest = others
      .map(([text, color]) => `<tspan fill="${this.color(color)}">${xmlText(text)}</tspan>`)
      .join("");
    this.lines.push(
      `<text ${place} ${looks} fill="${this.color(first[1])}">${xmlText(first[0])}${rest}</text>`,
    );
  }

  arrow(x: number, base: number, color: ColorName): void {
    const path = `M${digits(x + 0.5)} ${digits(base - 4)}h6.2m-2.6 -2.6l2.6 2.6l-2.6 2.6`;
    this.lines.push(`<path d="${path}" fill="none" stroke="${this.color(color)}"/>`);
  }

  icon(name: IconName, { x, y }: Point, size: number, color: ColorName, alpha: number): void {
    const scale = digits(size / 24);
    const place = `transform="translate(${digits(x)} ${digits(y)}) scale(${scale})"`;
    const ink = `fill="none" stroke="${this.color(color)}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"`;
    this.lines.push(`<path ${place} d="${ICON_PATHS[name]}" ${ink}${opacityOf(alpha)}/>`);
  }

  fitted(text: string, font: FontName, room: number): string {
    return fitText(text, font, room);
  }
}

function opacityOf(alpha: number): string {
  return alpha === 1 ? "" : ` opacity="${digits(alpha)}"`;
}

/** A number with three digits after the point at most: no picture needs more. */
export function digits(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
