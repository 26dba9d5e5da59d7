import { describe, expect, it } from "vitest";
import { Editor } from "../../../editor/editor.ts";
import { emptyDesign } from "../../../model/design/design.ts";
import { columnById } from "../columns/columns-of.ts";
import { followedRows, sortedRows } from "./row-order.ts";

const ids = ["virtualNode/m/b", "virtualNode/m/a", "virtualNode/m/c"];

describe("sortedRows", () => {
  const design = emptyDesign();
  const ports = [9090, undefined, 80];
  for (const [index, id] of ids.entries()) {
    const port = ports[index];
    design.resources.set(id, {
      spec: port === undefined ? {} : { listeners: [{ portMapping: { port, protocol: "http" } }] },
    });
  }
  const editor = new Editor(design);
  const source = { design, graph: editor.graph, problemsAt: () => [] };
  const port = columnById("virtualNode", "port");

  it("by number, empty cells last whichever way; by name without a column", () => {
    expect(sortedRows(ids, port, false, source)).toEqual([ids[2], ids[0], ids[1]]);
    expect(sortedRows(ids, port, true, source)).toEqual([ids[0], ids[2], ids[1]]);
    expect(sortedRows(ids, undefined, false, source)).toEqual([ids[1], ids[0], ids[2]]);
  });
});

describe("followedRows", () => {
  const all = (): boolean => true;
  const none = new Set<string>();

  it("keeps rows where they stand while they are renamed and others go", () => {
    const change = {
      renamed: [["virtualNode/m/b", "virtualNode/m/z"]] as const,
      resources: { removed: { "virtualNode/m/c": { spec: {} } } },
    };
    expect(followedRows(ids, change, all, none)).toEqual(["virtualNode/m/z", "virtualNode/m/a"]);
  });

  it("rows that the table made come last; for others everything is sorted anew", () => {
    const change = { resources: { added: { "virtualNode/m/0": { spec: {} } } } };
    expect(followedRows(ids, change, all, new Set(["virtualNode/m/0"]))).toEqual([...ids, "virtualNode/m/0"]);
    expect(followedRows(ids, change, all, none)).toBeUndefined();
    expect(followedRows(ids, change, () => false, none)).toBe(ids);
  });
});
