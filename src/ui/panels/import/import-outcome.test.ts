import { describe, expect, it } from "vitest";
import { addNode } from "../../../editor/commands/add-node.ts";
import { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { type ImportOutcome, importOutcome } from "./import-outcome.ts";
import { inProcessImport } from "./testing/in-process-import.ts";
import type { ImportMode } from "./work/messages.ts";

const FILE = {
  path: "a.json",
  content: new Blob(['{"meshName": "shop", "virtualNodeName": "a", "spec": {}}']),
};

async function imported(
  editor: Editor,
  mode: ImportMode,
  files = [FILE],
): Promise<{ outcome: ImportOutcome; run: () => Promise<void> }> {
  const { client } = inProcessImport();
  await client.read(files);
  await client.setBase(editor.design);
  const preview = await client.propose({});
  if (preview === undefined) throw new Error("the import has not ended");
  const outcome = importOutcome(editor, preview.rows, preview, mode);
  const run = async (): Promise<void> => {
    const change = await client.change({ mode, addMissingMeshes: true, remove: outcome.besides });
    editor.apply(change ?? {}, "Import");
  };
  return { outcome, run };
}

describe("importOutcome", () => {
  it("takes the place of the empty mesh of a design in which nothing was done, in one step", async () => {
    const editor = new Editor(newDesign());
    const { outcome, run } = await imported(editor, "merge");
    expect(outcome).toMatchObject({ added: 2, removed: ["mesh/my-mesh"], mesh: "mesh/shop", files: 1 });
    await run();
    expect([...editor.design.resources.keys()].sort()).toEqual(["mesh/shop", "virtualNode/shop/a"]);
    editor.undo();
    expect([...editor.design.resources.keys()]).toEqual(["mesh/my-mesh"]);
  });

  it("shows the mesh of the most resources of a design in which nothing was done", async () => {
    const resource = (mesh: string, name: string) => ({ meshName: mesh, virtualNodeName: name, spec: {} });
    const all = [resource("my-mesh", "x"), resource("shop", "a"), resource("shop", "b")];
    const files = all.map((each, index) => ({
      path: `${index}.json`,
      content: new Blob([JSON.stringify(each)]),
    }));
    const untouched = new Editor(newDesign());
    expect((await imported(untouched, "merge", files)).outcome.mesh).toBe("mesh/shop");
    const begun = new Editor(newDesign());
    begun.run(addNode, { mesh: "mesh/my-mesh", name: "y", port: "", protocol: "http", hostname: "" });
    expect((await imported(begun, "merge", files)).outcome.mesh).toBe("mesh/my-mesh");
  });

  it("leaves a mesh alone in which something stands", async () => {
    const editor = new Editor(newDesign());
    editor.run(addNode, { mesh: "mesh/my-mesh", name: "x", port: "", protocol: "http", hostname: "" });
    const { outcome, run } = await imported(editor, "replace");
    expect(outcome.removed).toEqual([]);
    await run();
    expect(editor.design.resources.has("virtualNode/my-mesh/x")).toBe(true);
  });

  it("removes with replace what the import does not hold", async () => {
    const editor = new Editor(newDesign("shop"));
    editor.run(addNode, { mesh: "mesh/shop", name: "x", port: "", protocol: "http", hostname: "" });
    expect((await imported(editor, "merge")).outcome.removed).toEqual([]);
    const { outcome, run } = await imported(editor, "replace");
    expect(outcome.removed).toEqual(["virtualNode/shop/x"]);
    await run();
    expect([...editor.design.resources.keys()].sort()).toEqual(["mesh/shop", "virtualNode/shop/a"]);
  });
});
