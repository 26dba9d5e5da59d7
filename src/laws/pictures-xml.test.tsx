// @vitest-environment jsdom
import fc from "fast-check";
import { expect, it } from "vitest";
import { drawText } from "../diagram/drawing/picture-format.ts";
import { nastyMesh } from "../diagram/drawing/testing/nasty-mesh.ts";
import { makePicture } from "../diagram/picture/make-picture.ts";
import { writeMeshJson } from "../formats/mesh-json/write.ts";
import { svgDesign } from "../formats/picture/svg-design.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";

function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return document;
}

it("SVG and draw.io are well-formed whatever the names, and both ends of every line of draw.io are there", () => {
  fc.assert(
    fc.property(nastyMesh, ({ mesh, group }) => {
      const picture = makePicture(mesh, { view: "services", mesh: "mesh/m", title: group });
      const metadata = svgDesign(writeMeshJson(mesh).text);
      const svg = parsed(drawText(picture, "svg", { theme: "dark", metadata }));
      expect(svg.querySelectorAll("metadata")).toHaveLength(1);
      expect(svg.querySelectorAll("svg > title, script, image")).toHaveLength(1);
      const drawio = parsed(drawText(picture, "drawio", { theme: "light" }));
      const ids = [...drawio.querySelectorAll("mxCell[vertex]")].map((cell) => cell.id);
      const { cards, groups, notes, lines } = picture;
      expect(ids).toHaveLength(cards.length + groups.length + notes.length);
      const edges = [...drawio.querySelectorAll("mxCell[edge]")];
      expect(edges).toHaveLength(lines.length);
      for (const edge of edges) {
        expect(ids).toContain(edge.getAttribute("source"));
        expect(ids).toContain(edge.getAttribute("target"));
      }
    }),
    propertyRuns(60),
  );
});
