import { describe, expect, it } from "vitest";
import { addNode } from "../../../editor/commands/add-node.ts";
import { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { proposeImport } from "../../../formats/import/propose-import.ts";
import { readFiles } from "../../../formats/read-files.ts";
import { importOutcome } from "./import-outcome.ts";

const FILE = {
  path: "a.json",
  bytes: new TextEncoder().encode('{"meshName": "shop", "virtualNodeName": "a", "spec": {}}'),
};

function preview(editor: Editor) {
  return proposeImport(editor.design, readFiles([FILE]), {}, { addMissingMeshes: true });
}

describe("importOutcome", () => {
  it("takes the place of the empty mesh of a design in which nothing was done, in one step", () => {
    const editor = new Editor(newDesign());
    const outcome = importOutcome(editor, preview(editor), "merge");
    expect(outcome).toMatchObject({ added: 2, removed: ["mesh/my-mesh"], mesh: "mesh/shop" });
    editor.apply(outcome.change, "Import");
    expect([...editor.design.resources.keys()].sort()).toEqual(["mesh/shop", "virtualNode/shop/a"]);
    editor.undo();
    expect([...editor.design.resources.keys()]).toEqual(["mesh/my-mesh"]);
  });

  it("leaves a mesh alone in which something stands", () => {
    const editor = new Editor(newDesign());
    editor.run(addNode, { mesh: "mesh/my-mesh", name: "x", port: "", protocol: "http", hostname: "" });
    expect(importOutcome(editor, preview(editor), "replace").removed).toEqual([]);
  });

  it("removes with replace what the import does not hold", () => {
    const editor = new Editor(newDesign("shop"));
    editor.run(addNode, { mesh: "mesh/shop", name: "x", port: "", protocol: "http", hostname: "" });
    expect(importOutcome(editor, preview(editor), "replace").removed).toEqual(["virtualNode/shop/x"]);
    expect(importOutcome(editor, preview(editor), "merge").removed).toEqual([]);
  });
});
