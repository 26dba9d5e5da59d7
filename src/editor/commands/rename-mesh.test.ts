import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../lib/json.ts";
import { copyDesign, emptyDesign } from "../../model/design/design.ts";
import { isRefused } from "../command.ts";
import { Editor } from "../editor.ts";
import { followMeshName } from "./follow-mesh-name.ts";
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

describe("followMeshName", () => {
  it("moves hostnames and services at once, those that nobody defines too, but none onto a name in use", () => {
    const found = (hostname: string, calls: readonly string[]) => ({
      serviceDiscovery: { dns: { hostname } },
      backends: calls.map((virtualServiceName) => ({ virtualService: { virtualServiceName } })),
    });
    const design = emptyDesign();
    const set = (id: string, spec: JsonObject) => design.resources.set(id, { spec });
    set("mesh/new", {});
    set("virtualNode/new/a", found("a.old.local", ["b.old.local", "c.old.local"]));
    set("virtualNode/new/b", found("b.old.local", ["a.old.local"]));
    set("virtualNode/new/c", found("c.old.local", []));
    set("virtualNode/new/d", found("by.hand", []));
    set("virtualService/new/a.old.local", { provider: { virtualNode: { virtualNodeName: "a" } } });
    set("virtualService/new/b.old.local", {});
    set("virtualService/new/b.new.local", {});
    const editor = new Editor(design);
    editor.run(followMeshName, { mesh: "mesh/new", before: "old" });
    expect(editor.design.resources.get("virtualNode/new/a")?.spec).toEqual(
      found("a.new.local", ["b.old.local", "c.new.local"]),
    );
    expect(editor.design.resources.get("virtualNode/new/b")?.spec).toEqual(
      found("b.new.local", ["a.new.local"]),
    );
    expect(editor.design.resources.get("virtualNode/new/d")?.spec).toEqual(found("by.hand", []));
    expect(
      [...editor.design.resources.keys()].filter((id) => id.startsWith("virtualService")).sort(),
    ).toEqual([
      "virtualService/new/a.new.local",
      "virtualService/new/b.new.local",
      "virtualService/new/b.old.local",
    ]);
    editor.undo();
    expect(copyDesign(editor.design)).toEqual(copyDesign(design));
  });
});
