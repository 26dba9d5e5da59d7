import { describe, expect, it } from "vitest";
import { applyChange } from "../../model/change/apply.ts";
import { reverseChange } from "../../model/change/reverse.ts";
import { copyDesign, type Design, emptyDesign } from "../../model/design/design.ts";
import { originOf } from "../../model/design/origin-of.ts";
import { readFiles } from "../read-files.ts";
import { jsonFile, textFile } from "../testing/text-file.ts";
import { importChange } from "./import-change.ts";
import type { ImportAnswers } from "./import-preview.ts";
import { proposeImport } from "./propose-import.ts";
import { backends, type JsonFiles, listeners, nodeFile, readJson } from "./testing/read-json.ts";

const A = "virtualNode/m/a";
const B = "virtualNode/m/b";
const PORT = "/spec/listeners/0/portMapping/port";

const dns = (hostname: string) => ({ serviceDiscovery: { dns: { hostname } } });

/** A design into which these files were brought. */
function opened(files: JsonFiles, into: Design = emptyDesign(), answers: ImportAnswers = {}): Design {
  return applyChange(into, importChange(into, proposeImport(into, readJson(files), answers), "merge"));
}

/** The design after its user gave node `a` another spec. */
function edited(design: Design, spec: object): Design {
  const next = copyDesign(design);
  next.resources.set(A, { ...next.resources.get(A), spec: spec as never });
  return next;
}

const again = (design: Design, files: JsonFiles, answers: ImportAnswers = {}) =>
  proposeImport(design, readJson(files), answers);

describe("opening the same files again", () => {
  const before = { "shop/a.json": nodeFile("a", { listeners: listeners(80), ...dns("a") }) };
  const after = { "shop/a.json": nodeFile("a", { listeners: listeners(90), ...dns("a") }) };

  it("changes nothing where they are unchanged, whatever was edited", () => {
    const design = opened(before);
    expect(importChange(design, again(design, before), "merge")).toEqual({});
    const mine = edited(design, { listeners: listeners(81) });
    const preview = again(mine, before);
    expect(preview.rows).toMatchObject([{ state: "same", since: true, conflicts: [] }]);
    expect(preview.sources).toEqual([
      {
        file: "shop/a.json",
        format: "cli-json",
        resources: 1,
        openedBefore: "shop/a.json",
        fieldsChanged: 0,
      },
    ]);
    expect(importChange(mine, preview, "merge")).toEqual({});
  });

  it("shows what the file changed, keeps what was edited here", () => {
    const design = edited(opened(before), { listeners: listeners(80), ...dns("mine") });
    const preview = again(design, after);
    expect(preview.rows).toMatchObject([
      { state: "changed", since: true, fields: [{ pointer: PORT, before: 80, after: 90 }] },
    ]);
    expect(preview.sources[0]).toMatchObject({ openedBefore: "shop/a.json", fieldsChanged: 1 });
    const next = applyChange(design, importChange(design, preview, "merge"));
    expect(next.resources.get(A)?.spec).toEqual({ listeners: listeners(90), ...dns("mine") });
    expect(originOf(next, A, PORT)).toMatchObject({ file: "shop/a.json", line: 8 });
    // The next time, this is what was read then.
    expect(importChange(next, again(next, after), "merge")).toEqual({});
  });

  it("asks where both changed a field; each choice is taken", () => {
    const design = edited(opened(before), { listeners: listeners(81), ...dns("a") });
    const open = again(design, after);
    expect(open.rows).toMatchObject([
      {
        state: "conflicting",
        conflicts: [
          {
            pointer: PORT,
            choices: [
              { value: 81, candidate: "design", also: [] },
              { value: 90, candidate: 0, file: "shop/a.json", line: 8 },
            ],
          },
        ],
      },
    ]);
    expect(importChange(design, open, "merge")).toEqual({});
    const mine = again(design, after, { settled: { [A]: { [PORT]: "design" } } });
    expect(mine.rows[0]?.state).toBe("same");
    const kept = applyChange(design, importChange(design, mine, "merge"));
    expect(kept.resources).toEqual(new Map(design.resources));
    expect(again(kept, after).rows[0]?.state).toBe("same");
    const theirs = again(design, after, { preferred: "shop/a.json" });
    expect(theirs.rows[0]).toMatchObject({ state: "changed", fields: [{ before: 81, after: 90 }] });
  });

  it("takes what the file removed, a backend too, and asks where it was edited here", () => {
    const full = { f: nodeFile("a", { backends: backends("x", "y"), ...dns("a") }) };
    const less = { f: nodeFile("a", { backends: backends("y") }) };
    const design = opened({ "f.json": full.f });
    const preview = again(design, { "f.json": less.f });
    expect(preview.rows[0]?.resource.spec).toEqual({ backends: backends("y") });
    expect(preview.rows[0]?.fields.map(({ pointer }) => pointer)).toEqual([
      "/spec/backends/0",
      "/spec/serviceDiscovery",
    ]);
    const mine = edited(design, { backends: backends("x", "y", "z"), ...dns("b") });
    const [row] = again(mine, { "f.json": less.f }).rows;
    expect(
      row?.conflicts.map(({ pointer, choices }) => [pointer, choices.map(({ value }) => value)]),
    ).toEqual([["/spec/serviceDiscovery", [dns("b").serviceDiscovery, undefined]]]);
    expect(row?.resource.spec["backends"]).toEqual(backends("y", "z"));
  });

  it("does not ask again what was settled, while the files stay as they are", () => {
    const files = {
      "1.json": nodeFile("a", { listeners: listeners(80) }),
      "2.json": nodeFile("a", { listeners: listeners(81) }),
    };
    const design = opened(files, emptyDesign(), { preferred: "2.json" });
    expect(design.resources.get(A)?.spec).toEqual({ listeners: listeners(81) });
    expect(originOf(design, A, PORT)).toMatchObject({ file: "2.json", line: 8 });
    expect(importChange(design, again(design, files), "merge")).toEqual({});
    const changed = { ...files, "2.json": nodeFile("a", { listeners: listeners(82) }) };
    expect(again(design, changed).rows[0]).toMatchObject({
      state: "changed",
      fields: [{ pointer: PORT, before: 81, after: 82 }],
    });
  });

  it("a new file of a resource that was read asks where it differs, and adds what nobody said", () => {
    const design = opened(before);
    const other = { "other.json": nodeFile("a", { listeners: listeners(90), logging: {} }) };
    const [row] = again(design, other).rows;
    expect(row).toMatchObject({ state: "conflicting", conflicts: [{ pointer: PORT }] });
    expect(row).not.toHaveProperty("since");
    const [settled] = again(design, other, { preferred: "other.json" }).rows;
    expect(settled?.resource.spec).toEqual({ listeners: listeners(90), logging: {}, ...dns("a") });
  });

  it("adds again what was removed here: it can be left out", () => {
    const design = copyDesign(opened(before));
    design.resources.delete(A);
    expect(again(design, before).rows).toMatchObject([{ state: "added" }]);
  });

  it("compares each of two resources of one name in one file with what it was", () => {
    const both = [nodeFile("a", { listeners: listeners(80) }), nodeFile("a", dns("a"))];
    const design = opened({ "1.json": both });
    expect(design.origins.get(A)?.parts).toHaveLength(2);
    expect(importChange(design, again(design, { "1.json": both }), "merge")).toEqual({});
  });

  it("proposes again what was answered then, and compares with what was read then", () => {
    const spec = { "x/some.json": { listeners: listeners(80), serviceDiscovery: {} } };
    const answer = { kind: "virtualNode", mesh: "m", name: "a" } as const;
    const design = opened(spec, emptyDesign(), { 0: answer });
    const reason = "as when it was opened before";
    expect(again(design, spec).rows).toMatchObject([
      {
        state: "incomplete",
        proposed: {
          kind: { value: "virtualNode", reason },
          mesh: { value: "m", reason },
          name: { value: "a", reason },
        },
      },
    ]);
    expect(again(design, spec, { 0: answer }).rows).toMatchObject([{ state: "same", since: true }]);
    const [other] = again(design, { "y/some.json": spec["x/some.json"] }).rows;
    expect(other?.proposed.name).toEqual({ value: "some", reason: "file name" });
  });

  it("is undone in one step, origins too", () => {
    const design = opened(before);
    const change = importChange(design, again(design, after), "merge");
    const next = applyChange(design, change);
    expect(originOf(next, A, PORT)).toMatchObject({ line: 8 });
    expect(applyChange(next, reverseChange(change))).toEqual(copyDesign(design));
  });
});

describe("what is gone from the files", () => {
  const file = (...names: string[]) => names.map((name) => nodeFile(name));
  const design = opened({ "x/nodes.json": file("a", "b"), "x/other.json": nodeFile("c") });

  it("is listed, and goes where the user wants it, with all that belongs to it", () => {
    const files = { "x/nodes.json": file("a") };
    expect(again(design, files).rows).toMatchObject([
      { id: A, state: "same" },
      { id: B, state: "gone", parts: [{ file: "x/nodes.json" }] },
    ]);
    expect(importChange(design, again(design, files), "merge")).toEqual({});
    for (const removeGone of [true, [B]] as const) {
      const preview = again(design, files, { removeGone });
      expect(preview.rows[1]).toMatchObject({ id: B, removed: true });
      const next = applyChange(design, importChange(design, preview, "merge"));
      expect([...next.resources.keys()].sort()).toEqual([A, "virtualNode/m/c"]);
      expect([...next.origins.keys()].sort()).toEqual([A, "virtualNode/m/c"]);
    }
    expect(again(design, files, { removeGone: [A] }).rows[1]).not.toHaveProperty("removed");
  });

  it("is not what another file holds, was left out, or could not be read", () => {
    const states = (files: JsonFiles, answers: ImportAnswers = {}) =>
      again(design, files, answers).rows.map(({ id, state }) => [id, state]);
    expect(states({ "x/nodes.json": file("a"), "y.json": file("b") })).toEqual([
      [A, "same"],
      [B, "same"],
    ]);
    expect(states({ "x/nodes.json": file("a", "b") }, { 1: { skip: true } })).toEqual([
      [A, "same"],
      [B, "left"],
    ]);
    expect(states({ "x/nodes.json": [...file("a"), { spec: {}, virtualNodeName: "b" }] })).toEqual([
      [A, "same"],
      [undefined, "incomplete"],
    ]);
    const both = opened({ "x/b.json": nodeFile("b"), "z/b.json": nodeFile("b"), "x/a.json": nodeFile("a") });
    const read = readFiles([jsonFile("x/a.json", nodeFile("a")), textFile("x/b.json", '{"spec": ')]);
    expect(proposeImport(both, read).rows.map(({ state }) => state)).toEqual(["same"]);
  });

  it("is known from a file that holds nothing any more, beside others", () => {
    const files = { "x/nodes.json": { virtualNodes: [] }, "x/other.json": nodeFile("c") };
    expect(again(design, files).rows.map(({ id, state }) => [id, state])).toEqual([
      ["virtualNode/m/c", "same"],
      [A, "gone"],
      [B, "gone"],
    ]);
  });
});

describe("which file is the same as before", () => {
  const old = { "repo-1/mesh/a.json": nodeFile("a"), "repo-1/other/a.json": nodeFile("b") };
  const design = opened(old);
  const openedAs = (files: JsonFiles) => again(design, files).sources.map(({ openedBefore }) => openedBefore);

  it("is told by the end of the path where the folders above differ", () => {
    expect(openedAs({ "repo-2/mesh/a.json": nodeFile("a"), "repo-2/other/a.json": nodeFile("b") })).toEqual([
      "repo-1/mesh/a.json",
      "repo-1/other/a.json",
    ]);
    expect(openedAs({ "a.json": nodeFile("a") })).toEqual(["repo-1/mesh/a.json"]);
    const next = opened({ "repo-2/mesh/a.json": nodeFile("a") }, design);
    expect(next.origins.get(A)?.parts.map(({ file }) => file)).toEqual(["repo-2/mesh/a.json"]);
  });

  it("is none where two fit as well, the name differs, or it holds nothing that it held then", () => {
    expect(openedAs({ "x/a.json": nodeFile("a"), "y/a.json": nodeFile("a") })).toEqual([
      undefined,
      undefined,
    ]);
    expect(openedAs({ "repo-1/mesh/b.json": nodeFile("a") })).toEqual([undefined]);
    expect(openedAs({ "team/mesh/a.json": nodeFile("z") })).toEqual([undefined]);
    expect(openedAs({ "repo-1/mesh/a.json": nodeFile("z") })).toEqual([undefined]);
    expect(openedAs({ "repo-1/mesh/a.json": nodeFile("z"), "repo-1/other/a.json": nodeFile("b") })).toEqual([
      "repo-1/mesh/a.json",
      "repo-1/other/a.json",
    ]);
  });
});
