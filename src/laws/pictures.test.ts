import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { initWasm } from "@resvg/resvg-wasm";
import fc from "fast-check";
import { strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { THEMES, type Theme } from "../diagram/drawing/colors.ts";
import { fontFilesFor } from "../diagram/drawing/picture-fonts.ts";
import { drawText, PICTURE_FORMATS, type TextFormat } from "../diagram/drawing/picture-format.ts";
import { renderPng } from "../diagram/drawing/render-png.ts";
import { nastyMesh } from "../diagram/drawing/testing/nasty-mesh.ts";
import { makePicture } from "../diagram/picture/make-picture.ts";
import { writeMeshJson } from "../formats/mesh-json/write.ts";
import { designInPng, withPngDesign } from "../formats/picture/png-design.ts";
import { designInSvg, svgDesign } from "../formats/picture/svg-design.ts";
import { readFiles } from "../formats/read-files.ts";
import { type Design, emptyDesign, VIEWS, type View } from "../model/design/design.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";

const resolve = createRequire(import.meta.url).resolve;
const CASES = new URL("../diagram/drawing/cases/", import.meta.url);
const TEXTS = ["svg", "mermaid", "dot", "drawio"] as const satisfies readonly TextFormat[];
const EXAMPLES = ["simpleapp", "shop"] as const;

function design(name: string): Design {
  const bytes = new Uint8Array(readFileSync(new URL(`../../examples/${name}.mesh.json`, import.meta.url)));
  const read = readFiles([{ path: `${name}.mesh.json`, bytes }]).designs[0];
  if (read === undefined) throw new Error(`${name} is no design`);
  return read.design;
}

const picture = (name: string, view: View) => makePicture(design(name), { view, mesh: `mesh/${name}` });

function fonts(svg: string): Uint8Array[] {
  return fontFilesFor(svg).map(
    ({ family, name }) => new Uint8Array(readFileSync(resolve(`@fontsource/${family}/files/${name}`))),
  );
}

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await Graphviz.load();
  await initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
});

describe.each(EXAMPLES)("pictures of %s", (name) => {
  for (const view of VIEWS) {
    for (const theme of THEMES) {
      it.each(TEXTS)(`${view}, ${theme}: %s`, (format) => {
        const text = drawText(picture(name, view), format, { theme });
        const file = new URL(`${name}.${view}.${theme}.${PICTURE_FORMATS[format].extension}`, CASES);
        if (process.env["UPDATE"] === "1") writeFileSync(file, text);
        expect(text).toBe(readFileSync(file, "utf8"));
      });
    }

    it(`${view}: Graphviz draws every card and line of the DOT`, () => {
      const drawn = picture(name, view);
      const out = JSON.parse(graphviz.layout(drawText(drawn, "dot", { theme: "light" }), "json", "dot"));
      expect(out.objects).toHaveLength(drawn.cards.length);
      expect(out.edges).toHaveLength(drawn.lines.length);
    });
  }

  it("opens again from its SVG and its PNG, as it was", () => {
    const text = writeMeshJson(design(name)).text;
    const svg = drawText(picture(name, "services"), "svg", { theme: "light", metadata: svgDesign(text) });
    expect(designInSvg(svg)).toBe(text);
    const png = withPngDesign(renderPng(svg, fonts(svg)), text);
    for (const [path, bytes] of [
      ["a.svg", new TextEncoder().encode(svg)],
      ["a.png", png],
    ] as const) {
      const read = readFiles([{ path, bytes }]);
      expect(read.notices).toEqual([]);
      expect(writeMeshJson(read.designs[0]?.design ?? emptyDesign()).text).toBe(text);
    }
  });
});

describe("the PNG", () => {
  const pixels = (theme: Theme) => {
    const svg = drawText(picture("simpleapp", "services"), "svg", { theme });
    return { svg, png: renderPng(svg, fonts(svg)) };
  };

  it.each(THEMES)("is twice as large as the SVG and has the same bytes each time, %s", (theme) => {
    const { svg, png } = pixels(theme);
    expect(renderPng(svg, fonts(svg))).toEqual(png);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  it("draws texts in the fonts that are shipped", () => {
    const { svg, png } = pixels("light");
    const without = renderPng(svg.replaceAll(/<text.*<\/text>/g, ""), fonts(svg));
    expect(png.length).toBeGreaterThan(1.5 * without.length);
    // Bold titles are no regular ones.
    expect(renderPng(svg.replaceAll('font-weight="600"', 'font-weight="400"'), fonts(svg))).not.toEqual(png);
  });
});

describe("names of any kind", () => {
  it("are safe in every format, and come back from an SVG and a PNG", () => {
    fc.assert(
      fc.property(nastyMesh, ({ mesh, group }) => {
        const drawn = makePicture(mesh, { view: "services", mesh: "mesh/m", title: group });
        const text = writeMeshJson(mesh).text;
        const svg = drawText(drawn, "svg", { theme: "dark", metadata: svgDesign(text) });
        expect(JSON.parse(designInSvg(svg) ?? "")).toEqual(JSON.parse(text));
        const out = JSON.parse(graphviz.layout(drawText(drawn, "dot", { theme: "dark" }), "json", "dot"));
        expect(out.edges).toHaveLength(drawn.lines.length);
        const labels = drawText(drawn, "mermaid", { theme: "dark" }).split("\n").slice(6);
        for (const line of labels) expect(line).toMatch(MERMAID_LINE);
      }),
      propertyRuns(60),
    );
  });

  it("a design of any text comes back from a PNG", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>';
        const png = withPngDesign(renderPng(svg, []), text);
        expect(designInPng(png)).toBe(text);
        expect(strFromU8(png.subarray(1, 4))).toBe("PNG");
      }),
      propertyRuns(20),
    );
  });
});

/** Every line of a flowchart is one of these; labels hold no sign that has a meaning outside of `#NUMBER;`. */
const LABEL = String.raw`(?:[\p{L}\p{N}\p{M} .,:/→·…+–-]|#\d+;|<br/>)*`;
const MERMAID_LINE = new RegExp(
  String.raw`^(?: *[ng]\d+\["${LABEL}"\]:::\w+| *subgraph g\d+\["${LABEL}"\]| *end| *[ng]\d+ -\.?->(?:\|"${LABEL}"\|)? [ng]\d+| *classDef .*|)$`,
  "u",
);
