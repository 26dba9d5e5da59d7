import { COLOR_NAMES, type ColorName } from "../../../diagram/drawing/color-name.ts";

/** The colours of the theme in force, as the canvas takes them. */
export type Palette = Readonly<Record<ColorName, string>>;

/** Reads the colours that the style sheet gives the element now. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    COLOR_NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Palette;
}
