import { expect, it } from "vitest";
import { copyItems } from "../../../editor/clipboard.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { ReferenceGraph } from "../../../model/graph/reference-graph.ts";
import { isImportText } from "./pasted-text.ts";

it("takes JSON for an import, also where it is broken, and neither prose nor copied cards", () => {
  const design = newDesign("shop");
  const clip = copyItems(design, new ReferenceGraph(design), []);
  expect(isImportText(' {"meshName": "shop"}')).toBe(true);
  expect(isImportText('[{"meshName": ')).toBe(true);
  expect(isImportText("serviceA")).toBe(false);
  expect(isImportText(JSON.stringify(clip))).toBe(false);
});
