import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../lib/json.ts";
import { emptyDesign } from "../model/design/design.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { clipOf, copyItems } from "./clipboard.ts";
import { paste } from "./commands/paste.ts";
import { Editor } from "./editor.ts";

function editorOf(...ids: string[]): Editor {
  const design = emptyDesign();
  for (const id of ids) design.resources.set(id, { spec: {} });
  return new Editor(design);
}

const clip = (resources: Json, positions: Json = {}): Json => ({ meshwright: "clip", resources, positions });

describe("clipOf", () => {
  it("takes what copyItems wrote, places that Arrange set among them", () => {
    const editor = editorOf("virtualRouter/m/r", "route/m/r/all");
    editor.apply(
      { positions: { added: { "virtualRouter/m/r": { all: { x: 8, y: 16, auto: true } } } } },
      "Arrange",
    );
    const copied = copyItems(editor.design, editor.graph, ["virtualRouter/m/r"]);
    expect(clipOf(JSON.parse(JSON.stringify(copied)))).toEqual(copied);
  });

  it.each<[string, Json]>([
    ["a mesh", clip({ "mesh/m": { spec: {} } })],
    ["a route without its router", clip({ "route/m/all": { spec: {} } })],
    ["a node with a parent", clip({ "virtualNode/m/r/a": { spec: {} } })],
    ["a half pair in a name", clip({ "virtualNode/m/%ED%A0%80": { spec: {} } })],
    ["tags that are no list", clip({ "virtualNode/m/a": { spec: {}, tags: {} } })],
    ["members that are no object", clip({ "virtualNode/m/a": { spec: {}, extra: 1 } })],
    ["a place that is none", clip({ "virtualNode/m/a": { spec: {} } }, { "virtualNode/m/a": { all: null } })],
    ["no places", clip({ "virtualNode/m/a": { spec: {} } }, { "virtualNode/m/a": null })],
  ])("refuses %s", (_what, value) => {
    expect(clipOf(value)).toBeUndefined();
  });

  it("what it takes can be pasted into any mesh, whatever it is", () => {
    const key = fc.oneof(
      fc.constantFrom("mesh/m", "virtualNode/m/a", "route/m/r/a", "route/m/a", "virtualService/m/a.b"),
      fc.string(),
    );
    const value = fc.oneof(fc.constant<Json>({ spec: {} }), fc.jsonValue() as fc.Arbitrary<Json>);
    const placed = fc.oneof(fc.constant<Json>({ all: { x: 1, y: 2 } }), fc.jsonValue() as fc.Arbitrary<Json>);
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.dictionary(key, placed), (resources, positions) => {
        const read = clipOf(clip(resources, positions));
        if (read === undefined) return;
        const editor = editorOf("mesh/m", "virtualNode/m/a");
        editor.run(paste, { clip: read, mesh: "mesh/m", view: "all" });
        expect(editor.design.resources.size).toBe(2 + Object.keys(resources).length);
      }),
      propertyRuns(300),
    );
  });
});
