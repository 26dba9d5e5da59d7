import type { Picture } from "../picture/make-picture.ts";
import type { Theme } from "./colors.ts";
import { drawDot } from "./draw-dot.ts";
import { drawDrawio } from "./draw-drawio.ts";
import { drawMermaid } from "./draw-mermaid.ts";
import { drawSvg } from "./draw-svg.ts";

/** What a picture can be written as; all but PNG are text. */
export const PICTURE_FORMATS = {
  svg: { title: "SVG", extension: "svg", type: "image/svg+xml" },
  png: { title: "PNG", extension: "png", type: "image/png" },
  mermaid: { title: "Mermaid", extension: "mmd", type: "text/plain" },
  dot: { title: "DOT", extension: "dot", type: "text/vnd.graphviz" },
  drawio: { title: "draw.io", extension: "drawio", type: "application/xml" },
} as const;

export type PictureFormat = keyof typeof PICTURE_FORMATS;
export type TextFormat = Exclude<PictureFormat, "png">;

/** A picture in a text format; `metadata` goes into an SVG alone. */
export function drawText(
  picture: Picture,
  format: TextFormat,
  { theme, metadata }: { readonly theme: Theme; readonly metadata?: string },
): string {
  switch (format) {
    case "svg":
      return drawSvg(picture, metadata === undefined ? { theme } : { theme, metadata });
    case "mermaid":
      return drawMermaid(picture, theme);
    case "dot":
      return drawDot(picture, theme);
    case "drawio":
      return drawDrawio(picture, theme);
  }
}
