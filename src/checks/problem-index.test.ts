import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../lib/json.ts";
import { finish } from "../lib/sliced.ts";
import { applyChange } from "../model/change/apply.ts";
import type { Change } from "../model/change/change.ts";
import { diffDesigns } from "../model/change/diff.ts";
import { squashChanges } from "../model/change/squash.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { ProblemIndex } from "./problem-index.ts";

const IDS = ["virtualNode/m/a", "virtualNode/m/b", "route/m/r/a", "virtualService/m/a.m.local", "mesh/m"];

const SPECS: readonly JsonObject[] = [
  {},
  { listeners: [{ portMapping: { port: 8080, protocol: "http" } }] },
  { listeners: [{ portMapping: { port: 70000, protocol: "xx" } }], unknown: true },
  { serviceDiscovery: { dns: { hostname: { $hole: "HOST" } } } },
  { httpRoute: { action: {}, match: { prefix: "/", path: { exact: "/a", regex: "/b" } } } },
];

const resource: fc.Arbitrary<Resource> = fc.record(
  {
    spec: fc.constantFrom(...SPECS),
    tags: fc.constantFrom([{ key: "a", value: "b" }], [{ key: "" }, 1]),
  },
  { requiredKeys: ["spec"] },
);

const design: fc.Arbitrary<Design> = fc
  .array(fc.tuple(fc.constantFrom(...IDS), resource), { maxLength: 8 })
  .map((records) => ({ ...emptyDesign(), resources: new Map(records) }));

/** A design, another one, and whether two ids change places on the way. */
const edit = fc.record({ from: design, to: design, swap: fc.boolean() });

function changeOf(from: Design, to: Design, swap: boolean): Change {
  if (!swap) return diffDesigns(from, to);
  const moves: Change = {
    renamed: [
      ["virtualNode/m/a", "virtualNode/m/b"],
      ["virtualNode/m/b", "virtualNode/m/a"],
    ],
  };
  return squashChanges(moves, diffDesigns(applyChange(from, moves), to));
}

const contents = (index: ProblemIndex) => ({ problems: [...index], count: index.count });

describe("problem index", () => {
  it("that checks later holds in the end what a fresh one holds, whatever was asked and changed meanwhile", () => {
    fc.assert(
      fc.property(edit, fc.subarray([...IDS]), fc.nat(40), ({ from, to, swap }, asked, steps) => {
        // The live design of an editor: the same object before and after a change.
        const resources = new Map(from.resources);
        const live: Design = { ...from, resources };
        const index = new ProblemIndex(live, "later");
        expect(index.isPending).toBe(true);
        for (const id of asked) expect(index.problemsAt(id)).toEqual(new ProblemIndex(from).problemsAt(id));
        const work = index.checking();
        for (let i = 0; i < steps; i += 1) work.next();
        resources.clear();
        for (const [id, record] of to.resources) resources.set(id, record);
        index.apply(live, changeOf(from, to, swap));
        finish(index.checking());
        expect(index.isPending).toBe(false);
        expect(contents(index)).toEqual(contents(new ProblemIndex(to)));
      }),
      propertyRuns(),
    );
  });

  it("after any change holds what a fresh one holds, and names just the ids that differ", () => {
    fc.assert(
      fc.property(edit, ({ from, to, swap }) => {
        const index = new ProblemIndex(from);
        const before = new Map(IDS.map((id) => [id, index.problemsAt(id)]));
        const changed = index.apply(to, changeOf(from, to, swap));
        expect(contents(index)).toEqual(contents(new ProblemIndex(to)));
        expect(changed).toEqual([...IDS].sort().filter((id) => index.problemsAt(id) !== before.get(id)));
      }),
      propertyRuns(300),
    );
  });

  it("does not depend on the order of records", () => {
    fc.assert(
      fc.property(design, (some) => {
        const reversed = { ...some, resources: new Map([...some.resources].reverse()) };
        expect(contents(new ProblemIndex(reversed))).toEqual(contents(new ProblemIndex(some)));
      }),
      propertyRuns(),
    );
  });

  it("counts by severity and lists by resource", () => {
    const some = emptyDesign();
    some.resources.set("virtualNode/m/b", { spec: SPECS[2] as JsonObject });
    some.resources.set("virtualNode/m/a", { spec: SPECS[3] as JsonObject });
    const index = new ProblemIndex(some);
    expect([...index].map(({ code, at }) => `${code} ${at.id} ${at.pointer}`)).toEqual([
      "MW118 virtualNode/m/a /spec/listeners",
      "MW110 virtualNode/m/a /spec/serviceDiscovery/dns/hostname",
      "MW104 virtualNode/m/b /spec/listeners/0/portMapping/port",
      "MW108 virtualNode/m/b /spec/listeners/0/portMapping/protocol",
      "MW117 virtualNode/m/b /spec/serviceDiscovery",
      "MW102 virtualNode/m/b /spec/unknown",
    ]);
    expect(index.count).toEqual({ error: 4, warning: 1, info: 1 });
    expect(index.problemsAt("virtualNode/m/none")).toEqual([]);
  });
});
