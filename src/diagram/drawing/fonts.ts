/** The two typefaces: Inter and JetBrains Mono. */
export type Face = "sans" | "mono";

interface Font {
  readonly face: Face;
  readonly weight: 400 | 500 | 600;
  /** In pixels. */
  readonly size: number;
}

/** The fonts of everything that is drawn. */
export const FONTS = {
  heading: { face: "sans", weight: 600, size: 20 },
  title: { face: "sans", weight: 600, size: 13 },
  monoTitle: { face: "mono", weight: 600, size: 13 },
  text: { face: "sans", weight: 400, size: 12 },
  textStrong: { face: "sans", weight: 500, size: 12 },
  mono: { face: "mono", weight: 400, size: 12 },
  monoStrong: { face: "mono", weight: 500, size: 12 },
  note: { face: "sans", weight: 400, size: 13 },
  far: { face: "sans", weight: 600, size: 26 },
} as const satisfies Readonly<Record<string, Font>>;

/** The name of a font. */
export type FontName = keyof typeof FONTS;

/** How much of a line's height is above the middle of the text's box: `(ascent - descent) / 2`, in em. */
const RISE: Readonly<Record<Face, number>> = { sans: 0.3635, mono: 0.36 };

/** The base line of a text that stands in the middle of a line, as style sheets place it. */
export function baseline(top: number, height: number, font: FontName): number {
  const { size, face } = FONTS[font];
  return top + height / 2 + RISE[face] * size;
}
