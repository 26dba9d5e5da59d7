/** The parts that the fonts are shipped in, with what tells that a text needs them; the first is always needed. */
const SUBSETS: readonly { readonly name: string; readonly needs?: RegExp }[] = [
  { name: "latin" },
  { name: "latin-ext", needs: /[\u0100-\u02ff\u1e00-\u1eff\u20a0-\u20cf\u2c60-\u2c7f]/ },
  { name: "greek", needs: /[\u0370-\u03ff]/ },
  { name: "cyrillic", needs: /[\u0400-\u04ff]/ },
];

const FAMILIES = ["inter", "jetbrains-mono"] as const;
const WEIGHTS = [400, 500, 600] as const;

/** A file of a font: `inter-latin-400-normal.woff` of the package `@fontsource/inter`. */
export interface FontFile {
  readonly family: (typeof FAMILIES)[number];
  readonly name: string;
}

/** The files of fonts that an SVG of ours needs to become pixels, in a fixed order. */
export function fontFilesFor(svg: string): FontFile[] {
  const subsets = SUBSETS.filter(({ needs }) => needs === undefined || needs.test(svg));
  return subsets.flatMap(({ name }) =>
    FAMILIES.flatMap((family) =>
      WEIGHTS.map((weight) => ({ family, name: `${family}-${name}-${weight}-normal.woff` })),
    ),
  );
}
