import { describe, expect, it } from "vitest";
import { applyChange } from "../../model/change/apply.ts";
import { emptyDesign } from "../../model/design/design.ts";
import { noticeLine } from "../notice-text.ts";
import { importChange } from "./import-change.ts";
import type { ImportAnswers, ImportPreview, ImportRow } from "./import-preview.ts";
import { proposeImport } from "./propose-import.ts";
import { backends, type JsonFiles, listeners, nodeFile, readJson } from "./testing/read-json.ts";

const A = "virtualNode/m/a";

function together(files: JsonFiles, answers: ImportAnswers = {}): ImportPreview {
  return proposeImport(emptyDesign(), readJson(files), answers);
}

/** The row of the node `a`, from specs that files give for it: `1.json`, `2.json`, … */
function nodeOf(specs: readonly object[], answers: ImportAnswers = {}): ImportRow {
  const files = specs.map((spec, index) => [`${index + 1}.json`, nodeFile("a", spec)] as const);
  const [row] = together(Object.fromEntries(files), answers).rows;
  if (row === undefined) throw new Error("no row");
  return row;
}

function routeOf(...matches: object[]): ImportRow {
  const files = matches.map((match, index) => {
    const action = { weightedTargets: [{ virtualNode: "a", weight: 1 }] };
    const spec = { httpRoute: { action, match } };
    return [`${index}.json`, { meshName: "m", virtualRouterName: "r", routeName: "x", spec }] as const;
  });
  const [row] = together(Object.fromEntries(files)).rows;
  if (row === undefined) throw new Error("no row");
  return row;
}

const told = ({ conflicts }: ImportRow) =>
  conflicts.map(({ pointer, choices }) => [pointer, ...choices.map(({ value = "absent" }) => value)]);

describe("several sources of one resource", () => {
  it("are one: what only one says is taken from it, equal values are one", () => {
    const hostname = { serviceDiscovery: { dns: { hostname: "a.local" } } };
    const row = nodeOf([
      { listeners: listeners(80), ...hostname },
      { listeners: [{ ...listeners(80)[0], timeout: { http: {} } }], logging: {}, ...hostname },
    ]);
    expect(row).toMatchObject({ state: "added", conflicts: [], also: ["2.json"] });
    expect(row.parts).toMatchObject([
      { candidate: 0, file: "1.json", format: "cli-json", line: 1 },
      { candidate: 1, file: "2.json", format: "cli-json", line: 1 },
    ]);
    expect(row.resource.spec).toEqual({
      listeners: [{ ...listeners(80)[0], timeout: { http: {} } }],
      logging: {},
      ...hostname,
    });
  });

  it("are in conflict field by field, with the place of each value", () => {
    const row = nodeOf([
      { listeners: listeners(80), serviceDiscovery: { dns: { hostname: "a" } } },
      { listeners: listeners(81), serviceDiscovery: { dns: { hostname: "a" } } },
      { listeners: listeners(80), serviceDiscovery: { dns: { hostname: "b" } } },
    ]);
    expect(row).toMatchObject({ state: "conflicting", fields: [] });
    expect(row.conflicts).toEqual([
      {
        pointer: "/spec/listeners/0/portMapping/port",
        choices: [
          {
            value: 80,
            candidate: 0,
            file: "1.json",
            line: 8,
            also: [{ candidate: 2, file: "3.json", format: "cli-json", line: 8 }],
          },
          { value: 81, candidate: 1, file: "2.json", line: 8, also: [] },
        ],
      },
      {
        pointer: "/spec/serviceDiscovery/dns/hostname",
        choices: [
          {
            value: "a",
            candidate: 0,
            file: "1.json",
            line: 15,
            also: [{ candidate: 1, file: "2.json", format: "cli-json", line: 15 }],
          },
          { value: "b", candidate: 2, file: "3.json", line: 15, also: [] },
        ],
      },
    ]);
  });

  it("say in the notice which fields, and where", () => {
    const files = {
      "x/1.json": nodeFile("a", { listeners: listeners(80) }),
      "2.json": nodeFile("a", { listeners: listeners(81) }),
    };
    expect(together(files).notices.map(noticeLine)).toEqual([
      "x/1.json:1:1: error: virtualNode/m/a has different values in /spec/listeners/0/portMapping/port (x/1.json:8 and 2.json:8). Choose one for each field, or take all from one file. [import-conflict]",
    ]);
  });

  it("change nothing while a field is not settled, and are taken as settled", () => {
    const specs = [{ listeners: listeners(80) }, { listeners: listeners(81) }];
    const files = Object.fromEntries(specs.map((spec, index) => [`${index}.json`, nodeFile("a", spec)]));
    const open = together(files);
    expect(importChange(emptyDesign(), open, "merge")).toEqual({});
    const pointer = "/spec/listeners/0/portMapping/port";
    for (const [candidate, port] of [
      [0, 80],
      [1, 81],
    ] as const) {
      const preview = together(files, { settled: { [A]: { [pointer]: candidate } } });
      expect(preview.rows[0]).toMatchObject({ state: "added", conflicts: [{ pointer, settled: candidate }] });
      expect(preview.notices).toEqual([]);
      const next = applyChange(emptyDesign(), importChange(emptyDesign(), preview, "merge"));
      expect(next.resources.get(A)?.spec).toEqual({ listeners: listeners(port) });
    }
  });

  it("are settled all at once by a preferred file, but for what is settled one by one", () => {
    const specs = [
      { listeners: listeners(80), serviceDiscovery: { dns: { hostname: "a" } } },
      { listeners: listeners(81), serviceDiscovery: { dns: { hostname: "b" } } },
    ];
    expect(nodeOf(specs, { preferred: "2.json" })).toMatchObject({
      state: "added",
      resource: { spec: specs[1] },
    });
    const mixed = nodeOf(specs, {
      preferred: "2.json",
      settled: { [A]: { "/spec/listeners/0/portMapping/port": 0 } },
    });
    expect(mixed.resource.spec).toEqual({ ...specs[1], listeners: listeners(80) });
    expect(nodeOf(specs, { preferred: ["none.json", "1.json", "2.json"] }).resource.spec).toEqual(specs[0]);
    expect(nodeOf(specs, { preferred: "none.json" }).state).toBe("conflicting");
    expect(nodeOf(specs, { settled: { [A]: { "/spec/listeners/0/portMapping/port": 7 } } }).state).toBe(
      "conflicting",
    );
  });

  it("a backend in one source only is a conflict of its own; their order has no meaning", () => {
    expect(nodeOf([{ backends: backends("x", "y") }, { backends: backends("y", "x") }])).toMatchObject({
      state: "added",
      resource: { spec: { backends: backends("x", "y") } },
    });
    const specs = [{ backends: backends("x", "y") }, { backends: backends("z", "y") }];
    const row = nodeOf(specs);
    expect(told(row)).toEqual([
      ["/spec/backends/0", ...backends("x"), "absent"],
      ["/spec/backends/2", "absent", ...backends("z")],
    ]);
    expect(nodeOf(specs, { preferred: "2.json" }).resource.spec).toEqual({ backends: backends("y", "z") });
    const settled = { [A]: { "/spec/backends/0": 0, "/spec/backends/2": 1 } };
    expect(nodeOf(specs, { settled }).resource.spec).toEqual({ backends: backends("x", "y", "z") });
    // Who gives no list at all says nothing of it.
    expect(nodeOf([{ backends: backends("x") }, {}]).state).toBe("added");
  });

  it("match listeners by port and weighted targets by node and port; one that is alone is the same one", () => {
    const [http, other] = listeners(80, 81);
    const row = nodeOf([
      { listeners: [http, { ...other, tls: { mode: "STRICT" } }] },
      { listeners: [other, http] },
    ]);
    expect(row).toMatchObject({ state: "added" });
    expect(row.resource.spec).toEqual({ listeners: [http, { ...other, tls: { mode: "STRICT" } }] });
    expect(told(nodeOf([{ listeners: listeners(80, 81) }, { listeners: listeners(81) }]))).toEqual([
      ["/spec/listeners/0", http, "absent"],
    ]);
    const targets = (...names: string[]) => {
      const weightedTargets = names.map((virtualNode, weight) => ({ virtualNode, weight }));
      const spec = { tcpRoute: { action: { weightedTargets } } };
      return { meshName: "m", virtualRouterName: "r", routeName: "x", spec };
    };
    const at = "/spec/tcpRoute/action/weightedTargets";
    const [alone] = together({ "1.json": targets("a"), "2.json": targets("b") }).rows;
    expect(alone && told(alone)).toEqual([[`${at}/0/virtualNode`, "a", "b"]]);
    const [swapped] = together({ "1.json": targets("a", "b"), "2.json": targets("b", "a") }).rows;
    expect(swapped && told(swapped)).toEqual([
      [`${at}/0/weight`, 0, 1],
      [`${at}/1/weight`, 1, 0],
    ]);
  });

  it("a choice of one among several, and a duration, are taken whole", () => {
    const row = nodeOf([
      { serviceDiscovery: { dns: { hostname: "a" } } },
      { serviceDiscovery: { awsCloudMap: { namespaceName: "n", serviceName: "a" } } },
    ]);
    expect(row.conflicts.map(({ pointer }) => pointer)).toEqual(["/spec/serviceDiscovery"]);
    expect(told(routeOf({ prefix: "/" }, { path: { exact: "/a" } }))).toEqual([
      ["/spec/httpRoute/match", { prefix: "/" }, { path: { exact: "/a" } }],
    ]);
    const idle = (unit: string, value: number) => {
      const timeout = { http: { idle: { unit, value } } };
      return { listeners: [{ ...listeners(80)[0], timeout }] };
    };
    expect(told(nodeOf([idle("s", 5), idle("ms", 5)]))).toEqual([
      ["/spec/listeners/0/timeout/http/idle", { unit: "s", value: 5 }, { unit: "ms", value: 5 }],
    ]);
  });

  it("lists without keys go by place where they are of one length, else as a whole", () => {
    const headers = (...values: string[]) => ({
      prefix: "/",
      headers: values.map((exact) => ({ name: "h", match: { exact } })),
    });
    expect(told(routeOf(headers("a", "b"), headers("a", "c")))).toEqual([
      ["/spec/httpRoute/match/headers/1/match/exact", "b", "c"],
    ]);
    const whole = routeOf(headers("a", "b"), headers("a"));
    expect(whole.conflicts.map(({ pointer }) => pointer)).toEqual(["/spec/httpRoute/match/headers"]);
  });

  it("tags are a map: each key from who has it", () => {
    const tagged = (...tags: [string, string][]) =>
      nodeFile("a", {}, { tags: tags.map(([key, value]) => ({ key, value })) });
    const [row] = together({
      "1.json": tagged(["a", "1"], ["b", "1"]),
      "2.json": tagged(["b", "2"], ["c", "2"]),
    }).rows;
    expect(row && told(row)).toEqual([["/tags/1/value", "1", "2"]]);
    expect(row?.resource.tags?.length).toBe(3);
  });

  it("a known value beside a hole is proposed where the hole could become it, and not taken", () => {
    const host = (hostname: unknown) => ({ serviceDiscovery: { dns: { hostname } } });
    const hole = { $hole: "${NAME}.local" };
    const fits = nodeOf([host(hole), host("a.local")]);
    expect(fits).toMatchObject({ state: "conflicting", conflicts: [{ proposed: 1 }] });
    expect(nodeOf([host(hole), host("a.remote")]).conflicts[0]).not.toHaveProperty("proposed");
    expect(nodeOf([host(hole), host("a.local"), host("b.local")]).conflicts[0]).not.toHaveProperty(
      "proposed",
    );
  });

  it("a mesh of one's own and one of another account stay apart", () => {
    const { rows } = together({
      "1.json": nodeFile("a", { listeners: listeners(80) }),
      "2.json": nodeFile("a", { listeners: listeners(81) }, { meshOwner: "123456789012" }),
    });
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ["virtualNode/m/a", "added"],
      ["virtualNode/m@123456789012/a", "added"],
    ]);
  });

  it("an answer can name a mesh of another account", () => {
    const files = { "vs.json": { virtualServiceName: "s", spec: {} } };
    const { rows } = together(files, { 0: { mesh: "m", owner: "123456789012" } });
    expect(rows).toMatchObject([
      { state: "added", id: "virtualService/m@123456789012/s", owner: "123456789012" },
    ]);
  });

  it("one name twice in one file, with other content, is a conflict too", () => {
    const file = [nodeFile("a", { listeners: listeners(80) }), nodeFile("a", { listeners: listeners(81) })];
    expect(together({ "1.json": file }).rows).toMatchObject([
      {
        state: "conflicting",
        conflicts: [
          {
            choices: [
              { candidate: 0, line: 9 },
              { candidate: 1, line: 23 },
            ],
          },
        ],
      },
      { state: "left" },
    ]);
  });
});

describe("over what the design has", () => {
  it("unknown members that the file does not have stay; those that it has are taken", () => {
    const design = emptyDesign();
    design.resources.set(A, { spec: {}, extra: { old: 1, both: 1 } });
    const preview = proposeImport(design, readJson({ "1.json": nodeFile("a", {}, { both: 2 }) }));
    expect(preview.rows[0]?.fields).toEqual([{ pointer: "/extra/both", before: 1, after: 2 }]);
    const next = applyChange(design, importChange(design, preview, "merge"));
    expect(next.resources.get(A)?.extra).toEqual({ old: 1, both: 2 });
  });

  it("backends in another order are the same, and stand as they stood", () => {
    const design = emptyDesign();
    design.resources.set(A, { spec: { backends: backends("x", "y") as never } });
    const [same] = proposeImport(
      design,
      readJson({ "1.json": nodeFile("a", { backends: backends("y", "x") }) }),
    ).rows;
    expect(same).toMatchObject({ state: "same", fields: [] });
    const file = nodeFile("a", { backends: backends("z", "y", "x") });
    const [changed] = proposeImport(design, readJson({ "1.json": file })).rows;
    expect(changed?.fields).toEqual([{ pointer: "/spec/backends/2", after: backends("z")[0] }]);
    expect(changed?.resource.spec).toEqual({ backends: backends("x", "y", "z") });
  });
});
