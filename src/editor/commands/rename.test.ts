import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../lib/json.ts";
import { copyDesign, emptyDesign } from "../../model/design/design.ts";
import { isRefused } from "../command.ts";
import { Editor } from "../editor.ts";
import { rename } from "./rename.ts";

function editorOf(specs: Readonly<Record<string, JsonObject>>): Editor {
  const design = emptyDesign();
  for (const [id, spec] of Object.entries(specs)) design.resources.set(id, { spec });
  return new Editor(design);
}

const backend = (virtualServiceName: string, more: JsonObject = {}) => ({
  virtualService: { virtualServiceName, ...more },
});

describe("rename", () => {
  it("takes the name of a router that nobody defines, and never the place of a route that is there", () => {
    const editor = editorOf({
      "mesh/m": {},
      "virtualRouter/m/r1": {},
      "route/m/r1/all": { priority: 1 },
      "route/m/r2/all": { priority: 2 },
    });
    const before = copyDesign(editor.design);
    const outcome = editor.run(rename, { id: "virtualRouter/m/r1", name: "r2" });
    expect(isRefused(outcome) && outcome.refused).toBe(
      "Virtual router r2 already has a route all: rename or delete one of the two first.",
    );
    expect(copyDesign(editor.design)).toEqual(before);

    editor.run(rename, { id: "route/m/r2/all", name: "other" });
    expect(isRefused(editor.run(rename, { id: "virtualRouter/m/r1", name: "r2" }))).toBe(false);
    expect([...editor.design.resources.keys()].sort()).toEqual([
      "mesh/m",
      "route/m/r2/all",
      "route/m/r2/other",
      "virtualRouter/m/r2",
    ]);
    while (editor.undo() !== undefined);
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("onto a service that nobody defines: who named both names it once, unless the two differ", () => {
    const editor = editorOf({
      "virtualService/m/a": {},
      "virtualNode/m/same": { backends: [backend("a"), backend("b"), backend("a"), backend("c")] },
      "virtualNode/m/other": { backends: [backend("a", { clientPolicy: {} }), backend("b")] },
    });
    const before = copyDesign(editor.design);
    editor.run(rename, { id: "virtualService/m/a", name: "b" });
    expect(editor.design.resources.get("virtualNode/m/same")?.spec).toEqual({
      backends: [backend("b"), backend("c")],
    });
    expect(editor.design.resources.get("virtualNode/m/other")?.spec).toEqual({
      backends: [backend("b", { clientPolicy: {} }), backend("b")],
    });
    editor.undo();
    expect(copyDesign(editor.design)).toEqual(before);
  });
});
