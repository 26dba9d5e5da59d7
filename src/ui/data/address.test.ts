import { expect, it } from "vitest";
import { addNode } from "../../editor/commands/add-node.ts";
import { Editor } from "../../editor/editor.ts";
import { newDesign } from "../../editor/new-design.ts";
import { idOf } from "../../model/reference/ref.ts";
import { formatAddress, parseAddress, unknownParts } from "./address.ts";

it("reads back the address that it wrote", () => {
  const address = {
    design: "file-a b.mesh.json",
    view: "all" as const,
    select: ["virtualNode/shop/a%20b", "route/m/r/x"],
  };
  expect(parseAddress(formatAddress(address))).toEqual(address);
  expect(formatAddress({ design: "x", view: "services" })).toBe("#/d/x");
});

it("takes from any hash what it knows", () => {
  expect(parseAddress("")).toEqual({});
  expect(parseAddress("#/d/x?view=table&y=1")).toEqual({ design: "x" });
  expect(parseAddress("#/d/%E0%A4")).toEqual({ design: "%E0%A4" });
});

it("holds what of the mesh is shown", () => {
  const focus = { items: ["virtualNode/shop/cart"], steps: 2, direction: "callers" } as const;
  const filter = { find: "kind:node -tls", hide: "others", focus, lines: "none" } as const;
  const address = { design: "x", filter };
  expect(parseAddress(formatAddress(address))).toEqual(address);
  expect(parseAddress("#/d/x?around=a&steps=9&direction=up&lines=some&hide=all")).toEqual({
    design: "x",
    filter: { focus: { items: ["a"], steps: 1, direction: "both" } },
  });
});

it("names the parts that it does not know or that the design does not have", () => {
  const editor = new Editor(newDesign("shop"));
  const node = idOf({ kind: "virtualNode", mesh: "shop", name: "cart" });
  editor.run(addNode, { mesh: "mesh/shop", name: "cart", port: "", protocol: "http", hostname: "" });
  expect(unknownParts(editor, `#/d/x?view=services&select=${node}&find=cart`)).toEqual([]);
  expect(unknownParts(editor, `#/d/x?view=grid&y=1&select=gone&mesh=mesh/other&select=${node}`)).toEqual([
    "view=grid",
    "y=1",
    "select=gone",
    "mesh=mesh/other",
  ]);
});
