import { expect, it } from "vitest";
import { emptyDesign } from "../model/design/design.ts";
import { isRefused } from "./command.ts";
import { addNode } from "./commands/add-node.ts";
import { defineMesh } from "./commands/define-mesh.ts";
import { renameMesh } from "./commands/rename-mesh.ts";
import { Editor } from "./editor.ts";

const MESH = "mesh/shop@123456789012";

it("the mesh of another account is never drawn along: only its owner can make or change it", () => {
  const design = emptyDesign();
  design.resources.set("virtualNode/shop@123456789012/a", { spec: {} });
  const editor = new Editor(design);
  editor.run(addNode, { mesh: MESH, name: "b", port: "", protocol: "http", hostname: "" });
  const outcome = editor.run(defineMesh, { mesh: MESH });
  expect(isRefused(outcome) && outcome.refused).toBe(
    "Mesh shop belongs to account 123456789012: only its owner can define it.",
  );
  editor.run(renameMesh, { mesh: MESH, name: "store" });
  expect([...editor.design.resources.keys()].sort()).toEqual([
    "virtualNode/store@123456789012/a",
    "virtualNode/store@123456789012/b",
  ]);
});
