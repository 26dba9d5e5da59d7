import { describe, expect, it } from "vitest";
import type { Json } from "../lib/json.ts";
import { copyDesign, emptyDesign } from "../model/design/design.ts";
import { copyItems } from "./clipboard.ts";
import { addValueSet } from "./commands/add-value-set.ts";
import { connect } from "./commands/connect.ts";
import { paste } from "./commands/paste.ts";
import { remove } from "./commands/remove.ts";
import { rename } from "./commands/rename.ts";
import { Editor } from "./editor.ts";

const NODE = "virtualNode/m/%24%7BENV%7D-a";
const SERVICE = "virtualService/m/%24%7BENV%7D-a.local";

const backend = (virtualServiceName: Json) => ({ virtualService: { virtualServiceName } });

/** A node and its service with a variable in their names, called by one node that writes the hole, one the value. */
function started(): Editor {
  const design = emptyDesign();
  design.resources.set(NODE, {
    spec: {
      listeners: [{ portMapping: { port: 80, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: { $hole: "${ENV}-a.local" } } },
    },
  });
  design.resources.set(SERVICE, {
    spec: { provider: { virtualNode: { virtualNodeName: { $hole: "${ENV}-a" } } } },
  });
  design.resources.set("virtualNode/m/x", { spec: { backends: [backend({ $hole: "${ENV}-a.local" })] } });
  design.resources.set("virtualNode/m/y", { spec: { backends: [backend("dev-a.local")] } });
  design.resources.set("virtualNode/m/z", { spec: {} });
  return new Editor(design);
}

const spec = (editor: Editor, id: string) => editor.design.resources.get(id)?.spec;

describe("references by names that hold a variable", () => {
  it("follow a rename, as text where the new name is plain and as a hole where it is not", () => {
    const editor = started();
    const before = copyDesign(editor.design);
    editor.run(rename, { id: NODE, name: "b" });
    expect(spec(editor, SERVICE)).toEqual({ provider: { virtualNode: { virtualNodeName: "b" } } });
    editor.run(rename, { id: "virtualNode/m/b", name: "$NAME" });
    expect(spec(editor, SERVICE)).toEqual({
      provider: { virtualNode: { virtualNodeName: { $hole: "$NAME" } } },
    });
    editor.run(rename, { id: SERVICE, name: "c.local" });
    expect(spec(editor, "virtualNode/m/x")).toEqual({ backends: [backend("c.local")] });
    for (let i = 0; i < 3; i++) editor.undo();
    expect(copyDesign(editor.design)).toEqual(before);
  });

  it("are drawn as edges: through the service that is there, named by its hole, and not twice", () => {
    const editor = started();
    editor.run(connect, { from: "virtualNode/m/z", to: NODE });
    expect(spec(editor, "virtualNode/m/z")).toEqual({ backends: [backend({ $hole: "${ENV}-a.local" })] });
    expect(editor.run(connect, { from: "virtualNode/m/x", to: NODE })).toHaveProperty("refused");
  });

  it("are named as the node is found where there is no service yet", () => {
    const editor = started();
    editor.run(remove, { items: [SERVICE], backends: [] });
    editor.run(connect, { from: "virtualNode/m/z", to: NODE });
    expect(spec(editor, SERVICE)).toEqual({
      provider: { virtualNode: { virtualNodeName: { $hole: "${ENV}-a" } } },
    });
  });

  it("lead to the copies where both ends are copied", () => {
    const editor = started();
    const clip = copyItems(editor.design, editor.graph, [NODE]);
    editor.run(paste, { clip, mesh: "mesh/m", view: "services" });
    const copies = [...editor.design.resources.keys()].filter((id) => /-2/.test(id)).sort();
    expect(copies).toEqual(["virtualNode/m/%24%7BENV%7D-a-2", "virtualService/m/%24%7BENV%7D-a-2.local"]);
    expect(spec(editor, copies[0] ?? "")).toMatchObject({
      serviceDiscovery: { dns: { hostname: { $hole: "${ENV}-a-2.local" } } },
    });
    expect(spec(editor, copies[1] ?? "")).toEqual({
      provider: { virtualNode: { virtualNodeName: { $hole: "${ENV}-a-2" } } },
    });
  });

  it("are taken away with the line that the board draws with the chosen values", () => {
    const editor = started();
    const call = { caller: "virtualNode/m/y", service: "${ENV}-a.local" };
    expect(editor.run(remove, { items: [], backends: [call] })).toHaveProperty("refused");
    editor.run(addValueSet, { name: "dev", values: { ENV: "dev" } });
    expect(editor.filled.design.resources.get("virtualNode/m/y")?.spec).toEqual({
      backends: [backend("${ENV}-a.local")],
    });
    editor.run(remove, { items: [], backends: [call] });
    expect(spec(editor, "virtualNode/m/y")).toEqual({});
  });
});
