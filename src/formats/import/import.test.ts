import { describe, expect, it } from "vitest";
import { applyChange } from "../../model/change/apply.ts";
import { copyDesign, emptyDesign, type MutableDesign } from "../../model/design/design.ts";
import { writeMeshJson } from "../mesh-json/write.ts";
import { readFiles } from "../read-files.ts";
import { smallShop } from "../testing/small-shop.ts";
import { jsonFile, textFile } from "../testing/text-file.ts";
import { importChange } from "./import-change.ts";
import type { ImportAnswers, ImportOptions } from "./import-preview.ts";
import { proposeImport } from "./propose-import.ts";

const LISTENERS = [{ portMapping: { port: 80, protocol: "http" } }];
const ROUTE = {
  httpRoute: { action: { weightedTargets: [{ virtualNode: "a", weight: 1 }] }, match: { prefix: "/" } },
};
const node = (name: string, more: object = {}) => ({
  meshName: "m",
  virtualNodeName: name,
  spec: {},
  ...more,
});

function meshM(): MutableDesign {
  const design = emptyDesign();
  design.resources.set("mesh/m", { spec: {} });
  design.resources.set("virtualRouter/m/r", { spec: { listeners: LISTENERS } });
  design.resources.set("virtualNode/m/a", {
    spec: { listeners: LISTENERS },
    tags: [{ key: "k", value: "v" }],
  });
  design.resources.set("virtualNode/x/a", { spec: {} });
  design.positions.set("virtualNode/m/a", { all: { x: 8, y: 8 } });
  return design;
}

function preview(
  design: MutableDesign,
  files: [string, object][],
  answers?: ImportAnswers,
  options?: ImportOptions,
) {
  return proposeImport(
    design,
    readFiles(files.map(([path, value]) => jsonFile(path, value))),
    answers,
    options,
  );
}

describe("import", () => {
  it("tells added, changed with fields, and same", () => {
    const design = meshM();
    const rows = preview(design, [
      ["b.json", node("b")],
      ["a.json", node("a", { spec: { listeners: [{ portMapping: { port: 81, protocol: "http" } }] } })],
      ["r.json", { meshName: "m", virtualRouterName: "r", spec: { listeners: LISTENERS } }],
    ]);
    expect(rows.rows.map(({ id, state, fields }) => [id, state, fields])).toEqual([
      ["virtualNode/m/b", "added", []],
      [
        "virtualNode/m/a",
        "changed",
        [{ pointer: "/spec/listeners/0/portMapping/port", before: 80, after: 81 }],
      ],
      ["virtualRouter/m/r", "same", []],
    ]);
    const next = applyChange(design, importChange(design, rows, "merge"));
    expect(next.resources.get("virtualNode/m/a")?.tags).toEqual([{ key: "k", value: "v" }]);
    expect(next.resources.has("virtualNode/m/b")).toBe(true);
    expect(next.resources.size).toBe(5);
  });

  it("replaces the meshes that it touches, keeps the mesh itself and all others", () => {
    const design = meshM();
    const rows = preview(design, [["b.json", node("b")]]);
    expect(rows.notInImport).toEqual(["virtualNode/m/a", "virtualRouter/m/r"]);
    const next = applyChange(design, importChange(design, rows, "replace"));
    expect([...next.resources.keys()].sort()).toEqual(["mesh/m", "virtualNode/m/b", "virtualNode/x/a"]);
    expect(next.positions.size).toBe(0);
  });

  it("waits for what no file says, proposes it, and takes the answer", () => {
    const design = meshM();
    design.resources.delete("virtualNode/x/a");
    const files: [string, object][] = [["canary.json", { spec: ROUTE }]];
    const open = preview(design, files);
    expect(open.rows).toMatchObject([
      {
        state: "incomplete",
        missing: ["kind", "mesh", "name"],
        proposed: {
          kind: { value: "route", reason: "shape" },
          mesh: { value: "m", reason: "only mesh of the design" },
          parent: { value: "r", reason: "only parent in the mesh" },
          name: { value: "canary", reason: "file name" },
        },
      },
    ]);
    expect(open.notices.map(({ code }) => code)).toEqual(["import-incomplete"]);
    expect(importChange(design, open, "replace")).toEqual({});
    const answered = preview(design, files, { 0: { kind: "route", mesh: "m", parent: "r", name: "canary" } });
    expect(answered.rows).toMatchObject([{ state: "added", id: "route/m/r/canary" }]);
    const partly = preview(design, files, { 0: { kind: "route", mesh: "m", name: "canary" } });
    expect(partly.rows).toMatchObject([{ state: "incomplete", missing: ["parent"] }]);
  });

  it("does not let an answer override what the file says", () => {
    const rows = preview(meshM(), [["b.json", node("b")]], { 0: { kind: "route", mesh: "z", name: "z" } });
    expect(rows.rows).toMatchObject([{ id: "virtualNode/m/b" }]);
  });

  it("proposes no mesh where the design has several", () => {
    const [row] = preview(meshM(), [["vs.json", { virtualServiceName: "s", spec: {} }]]).rows;
    expect(row).toMatchObject({ state: "incomplete", missing: ["mesh"] });
    expect(row?.proposed).toEqual({});
  });

  it("proposes no mesh of another account: an answer names a mesh of one's own", () => {
    const design = emptyDesign();
    design.resources.set("virtualNode/shop@123456789012/a", { spec: {} });
    const files: [string, object][] = [["vs.json", { virtualServiceName: "s", spec: {} }]];
    const shared = { ...node("n"), meshOwner: "123456789012" };
    const [row] = preview(emptyDesign(), [...files, ["n.json", shared]]).rows;
    expect(row).toMatchObject({ state: "incomplete", missing: ["mesh"] });
    expect(row?.proposed).toEqual({});
    expect(preview(design, files).rows[0]?.proposed).toEqual({});
  });

  it("takes equal copies as one, and changes nothing where copies differ", () => {
    const same = preview(meshM(), [
      ["create.json", node("b", { tags: [{ key: "k", value: "v" }] })],
      ["update.json", node("b")],
    ]);
    expect(same.rows.map(({ state, also }) => [state, also])).toEqual([
      ["added", ["update.json"]],
      ["left", ["create.json"]],
    ]);
    const design = meshM();
    const files: [string, object][] = [
      ["1.json", node("a", { spec: { meshName: "x" } })],
      ["2.json", node("a", { spec: { meshName: "y" } })],
    ];
    const differ = preview(design, files);
    expect(differ.rows.map(({ state }) => state)).toEqual(["conflicting", "left"]);
    expect(differ.notices.map(({ code }) => code).filter((code) => code !== "member-unknown")).toEqual([
      "import-conflict",
    ]);
    expect(applyChange(design, importChange(design, differ, "merge"))).toEqual(copyDesign(design));
    const settled = preview(design, files, { 1: { skip: true } });
    expect(settled.rows.map(({ state }) => state)).toEqual(["changed", "left"]);
  });

  it("adds meshes that nobody defines, where asked to", () => {
    const files: [string, object][] = [["n.json", { ...node("n"), meshName: "new" }]];
    expect(preview(meshM(), files).rows).toHaveLength(1);
    const { rows } = preview(meshM(), files, {}, { addMissingMeshes: true });
    expect(rows[1]).toMatchObject({ state: "added", id: "mesh/new", resource: { spec: {} } });
    expect(rows[1]).not.toHaveProperty("candidate");
    expect(preview(meshM(), [["b.json", node("b")]], {}, { addMissingMeshes: true }).rows).toHaveLength(1);
    const shared: [string, object][] = [["n.json", { ...node("n"), meshOwner: "123456789012" }]];
    expect(preview(meshM(), shared, {}, { addMissingMeshes: true }).rows).toHaveLength(1);
  });

  it("says of members unknown to the kind that was answered", () => {
    const { notices } = preview(meshM(), [["x.json", { spec: { listeners: LISTENERS, backends: [] } }]], {
      0: { kind: "virtualRouter", mesh: "m", name: "x" },
    });
    const args = { member: "backends" };
    expect(notices).toMatchObject([{ code: "member-unknown", args, at: { pointer: "/spec/backends" } }]);
    const bare = preview(meshM(), [["x.json", { listeners: LISTENERS, backends: [] }]], {
      0: { kind: "virtualRouter", mesh: "m", name: "x" },
    });
    expect(bare.notices).toMatchObject([{ args, at: { pointer: "/backends" } }]);
  });

  it("brings a design's positions without moving a card that stands", () => {
    const design = meshM();
    const other = copyDesign(smallShop());
    other.resources.set("virtualNode/m/a", { spec: {} });
    for (const id of other.resources.keys()) other.positions.set(id, { all: { x: 80, y: 80 } });
    const read = readFiles([textFile("shop.mesh.json", writeMeshJson(other).text)]);
    const next = applyChange(design, importChange(design, proposeImport(design, read), "merge"));
    expect(next.positions.get("virtualNode/m/a")).toEqual({ all: { x: 8, y: 8 } });
    expect(next.positions.get("virtualNode/shop/cart")).toEqual({ all: { x: 80, y: 80 } });
    expect(next.resources.get("virtualNode/m/a")).toEqual({ spec: {} });
  });

  it("brings the groups and notes of a design, once; cards stay in the groups that they are in", () => {
    const note = { mesh: "mesh/m", x: 0, y: 0, width: 200, height: 80, text: "Ask" };
    const design = meshM();
    design.groups.set("group/mine", { mesh: "mesh/m", name: "Mine" });
    design.members.set("virtualNode/m/a", { group: "group/mine" });
    design.groups.set("group/back", { mesh: "mesh/m", name: "Front" });
    design.notes.set("note/1", { ...note, text: "Another" });
    const other = meshM();
    other.groups.set("group/back", { mesh: "mesh/m", name: "Back" });
    for (const id of ["virtualNode/m/a", "virtualRouter/m/r"]) other.members.set(id, { group: "group/back" });
    other.notes.set("note/1", note);
    const read = readFiles([textFile("shop.mesh.json", writeMeshJson(other).text)]);
    const next = applyChange(design, importChange(design, proposeImport(design, read), "merge"));
    expect(next.groups.get("group/back-2")).toEqual({ mesh: "mesh/m", name: "Back" });
    expect(next.members.get("virtualNode/m/a")).toEqual({ group: "group/mine" });
    expect(next.members.get("virtualRouter/m/r")).toEqual({ group: "group/back-2" });
    expect([...next.notes.values()].map(({ text }) => text)).toEqual(["Another", "Ask"]);
    expect(importChange(next, proposeImport(next, read), "merge")).toEqual({});
    const alone = readFiles([jsonFile("b.json", node("b"))]);
    const replaced = applyChange(next, importChange(next, proposeImport(next, alone), "replace"));
    expect([...replaced.groups.keys()]).toEqual(["group/back"]);
  });

  it("brings the value sets and task groups of a design; a value that is there stays", () => {
    const design = meshM();
    design.valueSets.set("dev", { values: { PORT: "80", ENV: "dev" } });
    const other = meshM();
    other.valueSets.set("dev", { values: { PORT: "81", HOST: "a" } });
    other.valueSets.set("prod", { values: { PORT: "443" } });
    const groups = [{ type: "deployment", name: "a", file: "a.yaml", line: 3 }] as const;
    other.taskGroups.set("virtualNode/m/a", { groups });
    const read = readFiles([textFile("shop.mesh.json", writeMeshJson(other).text)]);
    const proposed = proposeImport(design, read);
    expect(proposed.notices).toMatchObject([
      { code: "values-kept", args: { set: "dev", variables: ["PORT"] }, at: { file: "shop.mesh.json" } },
    ]);
    const next = applyChange(design, importChange(design, proposed, "merge"));
    expect(Object.fromEntries(next.valueSets)).toEqual({
      dev: { values: { PORT: "80", ENV: "dev", HOST: "a" } },
      prod: { values: { PORT: "443" } },
    });
    expect(next.taskGroups.get("virtualNode/m/a")).toEqual({ groups });
    expect(importChange(next, { ...proposeImport(next, read), notices: [] }, "merge")).toEqual({});
  });
});
