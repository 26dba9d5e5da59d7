/** How much of a line's height is above the middle of the text's box: `(ascent - descent) / 2`, in em. */
const RISE = { sans: 0.3635, mono: 0.36 } as const;

export type Face = keyof typeof RISE;

/** The fonts of cards and labels, in the form of `CanvasRenderingContext2D.font`. */
export const FONT = {
  title: '600 13px "Inter Variable", system-ui, sans-serif',
  monoTitle: '600 13px "JetBrains Mono Variable", ui-monospace, monospace',
  text: '400 12px "Inter Variable", system-ui, sans-serif',
  textStrong: '500 12px "Inter Variable", system-ui, sans-serif',
  mono: '400 12px "JetBrains Mono Variable", ui-monospace, monospace',
  monoStrong: '500 12px "JetBrains Mono Variable", ui-monospace, monospace',
  far: '600 26px "Inter Variable", system-ui, sans-serif',
} as const;

/** The base line of a text that stands in the middle of a line, as style sheets place it. */
export function baseline(top: number, height: number, size: number, face: Face): number {
  return top + height / 2 + RISE[face] * size;
}

const fitted = new Map<string, string>();

/** The text, cut at its end where it is wider than `room` pixels. */
export function fittedText(context: CanvasRenderingContext2D, text: string, room: number): string {
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

function cut(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  for (let length = text.length - 1; length > 0; length--) {
    const shorter = `${text.slice(0, length)}…`;
    if (context.measureText(shorter).width <= room) return shorter;
  }
  return "…";
}
