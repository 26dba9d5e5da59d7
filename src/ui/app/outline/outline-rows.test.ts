import { describe, expect, it } from "vitest";
import { addNode } from "../../../editor/commands/add-node.ts";
import { addValueSet } from "../../../editor/commands/add-value-set.ts";
import { setValue } from "../../../editor/commands/set-value.ts";
import { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { outlineRows } from "./outline-rows.ts";

function nodes(editor: Editor, filter: string): string[] {
  return outlineRows(editor, "mesh/shop", filter).flatMap((row) =>
    row.type === "item" && row.id.startsWith("virtualNode/") ? [decodeURIComponent(row.id)] : [],
  );
}

describe("outlineRows", () => {
  const editor = new Editor(newDesign("shop"));
  for (const name of ["${STAGE}-cart", "m", "x"]) {
    editor.run(addNode, { mesh: "mesh/shop", name, port: "", protocol: "http", hostname: "" });
  }
  editor.run(addValueSet, { name: "dev" });
  editor.run(setValue, { set: "dev", variable: "STAGE", text: "n" });

  it("sorts by the names with the chosen values", () => {
    expect(nodes(editor, "")).toEqual([
      "virtualNode/shop/m",
      "virtualNode/shop/${STAGE}-cart",
      "virtualNode/shop/x",
    ]);
  });

  it("finds names as they are shown and as they are written", () => {
    expect(nodes(editor, "N-Cart")).toEqual(["virtualNode/shop/${STAGE}-cart"]);
    expect(nodes(editor, "${stage}")).toEqual(["virtualNode/shop/${STAGE}-cart"]);
    expect(nodes(editor, "dev-cart")).toEqual([]);
  });
});
