import fc from "fast-check";
import { expect, it } from "vitest";
import { finish } from "../../lib/sliced.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { readFiles } from "../read-files.ts";
import { anyDesign } from "../testing/any-design.ts";
import { readingSoundMeshJson } from "./read-sound.ts";
import { writeMeshJson } from "./write.ts";

const readAs = (text: string) =>
  readFiles([{ path: "a.mesh.json", bytes: new TextEncoder().encode(text) }]).designs[0]?.design;

it("reads what the reader of all formats reads", () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const { text } = writeMeshJson(design);
      const read = finish(readingSoundMeshJson(text));
      expect(read).toEqual(readAs(text));
      expect(read).toBeDefined();
    }),
    propertyRuns(50),
  );
});

it.each([
  ["a broken text", "{"],
  ["another format", '{"apiVersion": "v1"}'],
  ["a list", "[]"],
  ["a version that nobody wrote", '{"version": 99, "resources": []}'],
  ["an unknown member", '{"version": 1, "resources": [], "more": 1}'],
  ["a resource without a name", '{"version": 1, "resources": [{"kind": "mesh", "spec": {}}]}'],
  [
    "a resource twice",
    '{"version": 1, "resources": [{"kind": "mesh", "meshName": "a", "spec": {}}, {"kind": "mesh", "meshName": "a", "spec": {}}]}',
  ],
])("leaves %s to the reader of all formats", (_, text) => {
  expect(finish(readingSoundMeshJson(text))).toBeUndefined();
});

it("takes the last of members given twice, as the reader of all formats does", () => {
  const text = '{"version": 1, "name": "a", "name": "b", "$schema": "https://x", "resources": []}';
  expect([...(finish(readingSoundMeshJson(text))?.settings.values() ?? [])]).toEqual([{ name: "b" }]);
});
