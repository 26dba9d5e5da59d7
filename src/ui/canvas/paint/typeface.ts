import { FONTS, type FontName } from "../../../diagram/drawing/fonts.ts";
import type { Brush } from "./brush.ts";

const FAMILY = {
  sans: '"Inter Variable", system-ui, sans-serif',
  mono: '"JetBrains Mono Variable", ui-monospace, monospace',
} as const;

/** The fonts of the board, in the form of `CanvasRenderingContext2D.font`. */
export const FONT = Object.fromEntries(
  Object.entries(FONTS).map(([name, { face, weight, size }]) => [
    name,
    `${weight} ${size}px ${FAMILY[face]}`,
  ]),
) as Readonly<Record<FontName, string>>;

const fitted = new Map<string, string>();

/** The text, cut at its end where it is wider than `room` pixels. */
export function fittedText(context: Brush, text: string, room: number): string {
  if (text.length * sizeOf(context.font) < room) return text;
  const key = `${context.font} ${room} ${text}`;
  let found = fitted.get(key);
  if (found === undefined) {
    found = cut(context, text, room);
    if (fitted.size > 20_000) fitted.clear();
    fitted.set(key, found);
  }
  return found;
}

const sizes = new Map<string, number>();

/** The size of a font in pixels: no character of ours is wider. */
function sizeOf(font: string): number {
  let size = sizes.get(font);
  if (size === undefined) {
    size = Number(/(\d+)px/.exec(font)?.[1] ?? 0);
    sizes.set(font, size);
  }
  return size;
}

/** Forgets what was measured, when fonts have come. */
export function forgetMeasures(): void {
  fitted.clear();
}

function cut(context: Brush, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  for (let length = text.length - 1; length > 0; length--) {
    const shorter = `${text.slice(0, length)}…`;
    if (context.measureText(shorter).width <= room) return shorter;
  }
  return "…";
}
