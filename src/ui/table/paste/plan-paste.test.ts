import { describe, expect, it } from "vitest";
import { addNode } from "../../../editor/commands/add-node.ts";
import { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { columnsOf } from "../columns/columns-of.ts";
import { pasteSummary } from "./paste-summary.ts";
import { type PasteTarget, planPaste } from "./plan-paste.ts";

const MESH = "mesh/shop";

function shop(...nodes: string[]): Editor {
  const editor = new Editor(newDesign("shop"));
  for (const name of nodes) {
    editor.run(addNode, { mesh: MESH, name, port: "8080", protocol: "http", hostname: `${name}.local` });
  }
  return editor;
}

function at(rows: readonly ResourceId[], row: number, column = 0): PasteTarget {
  return {
    kind: "virtualNode",
    mesh: MESH,
    columns: columnsOf("virtualNode"),
    rows,
    row,
    column,
    parent: "",
  };
}

describe("planPaste", () => {
  it("lines beyond the last row become rows, all in one change", () => {
    const editor = shop();
    const plan = planPaste(editor, at([], 0), [
      ["cart", "8080", "http", "cart.shop.local"],
      ["orders", "9090", "grpc"],
    ]);
    expect(pasteSummary(plan)).toBe("This adds 2 rows.");
    editor.apply(plan.change, "Add 2 rows");
    expect(editor.design.resources.get("virtualNode/shop/orders")?.spec).toEqual({
      listeners: [{ portMapping: { port: 9090, protocol: "grpc" } }],
      serviceDiscovery: { dns: { hostname: "orders.shop.local" } },
    });
    editor.undo();
    expect(editor.design.resources.has("virtualNode/shop/cart")).toBe(false);
  });

  it("a header says which column is which, and is no row", () => {
    const plan = planPaste(shop(), at([], 0), [
      ["Port", "Name"],
      ["8080", "cart"],
    ]);
    expect(plan.added).toEqual(["virtualNode/shop/cart"]);
    expect(plan.problems).toEqual([]);
  });

  it("names what cannot be used, by line and column, and uses the rest", () => {
    const editor = shop("cart");
    const rows = ["virtualNode/shop/cart"];
    const plan = planPaste(editor, at(rows, 1), [
      ["cart", "8080"],
      ["", "8080"],
      ["new", "1"],
      ["new", "2"],
    ]);
    expect(plan.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [1, "Mesh shop already has a virtual node cart."],
      [2, "A new virtual node needs a name."],
      [4, "new is there twice."],
    ]);
    expect(pasteSummary(plan)).toBe("This adds 1 row. 3 cells are left out.");
  });

  it("a route is in a router of the mesh", () => {
    const editor = shop("cart");
    editor.apply({ resources: { added: { "virtualRouter/shop/r": { spec: {} } } } }, "Add r");
    const target: PasteTarget = {
      ...at([], 0),
      kind: "route",
      columns: columnsOf("route"),
      parent: "r",
    };
    const plan = planPaste(editor, target, [
      ["all", "", "10"],
      ["beta", "nowhere"],
    ]);
    expect(plan.added).toEqual(["route/shop/r/all"]);
    expect(plan.problems.map(({ problem }) => problem)).toEqual([
      "No virtual router of this mesh is called nowhere.",
    ]);
  });

  it("renames rows and edits them, and references follow", () => {
    const editor = shop("cart", "orders");
    const rows = ["virtualNode/shop/cart", "virtualNode/shop/orders"];
    const plan = planPaste(editor, at(rows, 0), [
      ["basket", "8081"],
      ["orders", "8082"],
    ]);
    expect(pasteSummary(plan)).toBe("This renames 1 row, changes 2 rows.");
    editor.apply(plan.change, "Paste cells");
    expect(editor.design.resources.get("virtualNode/shop/basket")?.spec["listeners"]).toEqual([
      { portMapping: { port: 8081, protocol: "http" } },
    ]);
    editor.undo();
    expect(editor.design.resources.has("virtualNode/shop/cart")).toBe(true);
  });

  it("cells beyond the last column, and columns that cannot be edited, are told", () => {
    const editor = shop("cart");
    const columns = columnsOf("virtualNode");
    const plan = planPaste(editor, at(["virtualNode/shop/cart"], 0, columns.length - 1), [["7", "x"]]);
    expect(plan.problems.map(({ problem }) => problem)).toEqual([
      "This column cannot be edited.",
      "There is no column for this cell.",
    ]);
  });
});
