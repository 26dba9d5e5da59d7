import { Resvg } from "@resvg/resvg-wasm";
import { woffToSfnt } from "./woff-to-sfnt.ts";

/** Pixels of a PNG for each pixel of the board. */
const SCALE = 2;
/** More pixels on a side than this are refused by many programs, and take gigabytes to draw. */
const MOST = 16_000;

/**
 * An SVG of ours as PNG, twice as large; a very large one as large as it can be. `fonts` are the files that
 * `fontFilesFor` asks for. resvg must be there (`initWasm`): who calls loads it, as files are found differently in
 * browsers and in Node. Same input, same bytes.
 */
export function renderPng(svg: string, fonts: readonly Uint8Array[]): Uint8Array {
  const [, width = "1", height = "1"] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const zoom = Math.min(SCALE, MOST / Math.max(Number(width), Number(height)));
  const renderer = new Resvg(withFaces(svg), {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      fontBuffers: fonts.map(woffToSfnt),
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
      monospaceFamily: "JetBrains Mono",
    },
  });
  const image = renderer.render();
  const png = image.asPng();
  image.free();
  renderer.free();
  return png;
}

const FACES: Readonly<Record<string, string>> = { "400": "", "500": " Medium", "600": " SemiBold" };

/** The files name each weight as a family of its own. Quotes in texts are escaped: what is replaced is ours. */
function withFaces(svg: string): string {
  return svg.replace(
    /font-family="(Inter|JetBrains Mono),[^"]*" font-weight="(\d+)"/g,
    (_, family: string, weight: string) =>
      `font-family="${family}${FACES[weight]}, ${family}" font-weight="${weight}"`,
  );
}
