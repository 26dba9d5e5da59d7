import { describe, expect, it } from "vitest";
import { copyDesign, emptyDesign } from "../../model/design/design.ts";
import { isRefused } from "../command.ts";
import { Editor } from "../editor.ts";
import { renameMesh } from "./rename-mesh.ts";

function editorOf(...ids: string[]): Editor {
  const design = emptyDesign();
  for (const id of ids) design.resources.set(id, { spec: {} });
  return new Editor(design);
}

describe("renameMesh", () => {
  it("does not mix a mesh with another that the design only holds resources of", () => {
    const editor = editorOf("mesh/a", "virtualNode/a/x", "virtualNode/b/y");
    const before = copyDesign(editor.design);
    const outcome = editor.run(renameMesh, { mesh: "mesh/a", name: "b" });
    expect(isRefused(outcome) && outcome.refused).toBe("The design already has resources in a mesh b.");
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("keeps the board on a mesh that the design does not define", () => {
    const editor = editorOf("mesh/a", "virtualNode/b/y");
    editor.session.set({ mesh: "mesh/b" });
    editor.run(renameMesh, { mesh: "mesh/b", name: "c" });
    expect(editor.session.state.mesh).toBe("mesh/c");
    editor.undo();
    expect(editor.session.state.mesh).toBe("mesh/b");
    expect([...editor.design.resources.keys()].sort()).toEqual(["mesh/a", "virtualNode/b/y"]);
  });

  it("leaves the mesh of the same name that another account owns alone", () => {
    const editor = editorOf(
      "mesh/a",
      "virtualNode/a/x",
      "mesh/a@123456789012",
      "virtualNode/a@123456789012/x",
    );
    editor.run(renameMesh, { mesh: "mesh/a@123456789012", name: "b" });
    expect([...editor.design.resources.keys()].sort()).toEqual([
      "mesh/a",
      "mesh/b@123456789012",
      "virtualNode/a/x",
      "virtualNode/b@123456789012/x",
    ]);
  });
});
