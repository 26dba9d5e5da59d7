import { expect, it } from "vitest";
import { copyItems } from "../../../editor/clipboard.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { ReferenceGraph } from "../../../model/graph/reference-graph.ts";
import { isImportText, pastedFile } from "./pasted-text.ts";

it("takes JSON for an import, also where it is broken, and neither prose nor copied cards", () => {
  const design = newDesign("shop");
  const clip = copyItems(design, new ReferenceGraph(design), []);
  expect(isImportText(' {"meshName": "shop"}')).toBe(true);
  expect(isImportText('[{"meshName": ')).toBe(true);
  expect(isImportText("serviceA")).toBe(false);
  expect(isImportText("virtualNode")).toBe(false);
  expect(isImportText("first line\nsecond line")).toBe(false);
  expect(isImportText(JSON.stringify(clip))).toBe(false);
});

it.each([
  ["pasted.yaml", "apiVersion: appmesh.k8s.aws/v1beta2\nkind: Mesh\n"],
  ["pasted.yaml", "Resources:\n  M:\n    Type: AWS::AppMesh::Mesh\n"],
  ["pasted.tf", 'resource "aws_appmesh_mesh" "m" {\n  name = "m"\n}\n'],
  ["pasted.json", '{"spec": {}}'],
])("takes what any file may hold: %s", async (path, text) => {
  expect(isImportText(text)).toBe(true);
  const files = await pastedFile(text).find(new AbortController().signal, () => {});
  expect(files.map((file) => file.path)).toEqual([path]);
});
