import { describe, expect, it } from "vitest";
import { addNode } from "../../../editor/commands/add-node.ts";
import { addValueSet } from "../../../editor/commands/add-value-set.ts";
import { setValue } from "../../../editor/commands/set-value.ts";
import { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { changesOutline, outlineRows } from "./outline-rows.ts";

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

describe("the tree", () => {
  const editor = new Editor(newDesign("shop"));
  const route = (priority: number) => ({ spec: { priority, httpRoute: { match: { prefix: "/" } } } });
  editor.apply(
    {
      resources: {
        added: {
          "virtualRouter/shop/r": { spec: {} },
          "route/shop/r/a": route(20),
          "route/shop/r/b": route(10),
          "virtualNode/shop/web": {
            spec: { backends: [{ virtualService: { virtualServiceName: "cart.local" } }] },
          },
        },
      },
    },
    "Add",
  );
  const keys = (filter: string, collapsed?: ReadonlySet<string>): string[] =>
    outlineRows(editor, "mesh/shop", filter, collapsed).map(({ key }) => key);

  it("lists routes as they are tried, and services that nobody defines", () => {
    expect(keys("").slice(-6)).toEqual([
      "virtualRouter",
      "virtualRouter/shop/r",
      "route/shop/r/b",
      "route/shop/r/a",
      "notDefined",
      "virtualService/shop/cart.local",
    ]);
  });

  it("says each row's place among those beside it", () => {
    const rows = outlineRows(editor, "mesh/shop", "");
    expect(rows.find(({ key }) => key === "route/shop/r/a")).toMatchObject({
      level: 3,
      setSize: 2,
      position: 2,
    });
    expect(rows.find(({ key }) => key === "virtualRouter/shop/r")).toMatchObject({
      level: 2,
      expanded: true,
    });
    expect(rows.find(({ key }) => key === "virtualNode/shop/web")).not.toHaveProperty("expanded");
  });

  it("leaves out what is below a collapsed row, unless something is filtered", () => {
    const collapsed = new Set(["virtualRouter/shop/r", "virtualNode"]);
    expect(keys("", collapsed)).not.toContain("route/shop/r/a");
    expect(keys("", collapsed)).not.toContain("virtualNode/shop/web");
    expect(keys("kind:route", collapsed)).toEqual([
      "virtualRouter",
      "virtualRouter/shop/r",
      "route/shop/r/b",
      "route/shop/r/a",
    ]);
  });

  it("another priority or another call changes the rows; another port does not", () => {
    const change = (id: string, from: object, to: object) =>
      changesOutline({ resources: { updated: { [id]: [{ spec: from }, { spec: to }] } } } as never);
    expect(change("route/shop/r/a", { priority: 1 }, { priority: 2 })).toBe(true);
    expect(change("virtualNode/shop/web", { backends: [] }, { backends: [{}] })).toBe(true);
    const backends: object[] = [];
    expect(change("virtualNode/shop/web", { backends, a: 1 }, { backends, a: 2 })).toBe(false);
  });
});

it("what the other design of a comparison alone has is listed and not counted; on request nothing but what differs", () => {
  const editor = new Editor(newDesign("shop"));
  editor.run(addNode, {
    mesh: "mesh/shop",
    name: "web",
    port: "8080",
    protocol: "http",
    hostname: "web.shop.local",
  });
  const old = "virtualNode/shop/old";
  const rows = outlineRows(editor, "mesh/shop", "", undefined, { others: [old] });
  expect(rows.flatMap((row) => (row.type === "item" ? [row.id] : []))).toEqual(
    expect.arrayContaining([old, "virtualNode/shop/web"]),
  );
  expect(rows.find(({ key }) => key === "virtualNode")).toMatchObject({ count: 1 });
  const only = outlineRows(editor, "mesh/shop", "", undefined, { others: [old], only: new Set([old]) });
  expect(only.map(({ key }) => key)).toEqual(["virtualNode", old]);
});
