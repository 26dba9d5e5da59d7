import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../model/change/apply.ts";
import { diffDesigns } from "../model/change/diff.ts";
import { reverseChange } from "../model/change/reverse.ts";
import { copyDesign, type Design, emptyDesign, VIEWS } from "../model/design/design.ts";
import type { TaskGroup } from "../model/design/task-group.ts";
import { renameIn } from "../model/graph/testing/mesh-shape.ts";
import { idOf, meshRef, refOf } from "../model/reference/ref.ts";
import { holedDesign } from "../model/testing/holed-design.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { Scene } from "./scene.ts";

const group: TaskGroup = { type: "ecs-service", name: "colorteller", file: "ecs.yaml", line: 3 };

/** The design with a chosen set of values, and task groups at some of its resources. */
function dressed(design: Design, values: Readonly<Record<string, string>>, every: number): Design {
  const out = copyDesign(design);
  out.valueSets.set("dev", { values });
  out.settings.set("design", { valueSet: "dev" });
  let i = 0;
  for (const id of design.resources.keys()) {
    i += 1;
    if (i % every === 0)
      out.taskGroups.set(id, { groups: [group, { ...group, name: `t${i}` }].slice(i % 2) });
  }
  return out;
}

const HOLE_NODE = {
  listeners: [{ portMapping: { port: { $hole: "$PORT" }, protocol: "http" } }],
  serviceDiscovery: { dns: { hostname: { $hole: "a.${DOMAIN}" } } },
};

describe("a scene with values and task groups", () => {
  it("follows them as if it were made anew", () => {
    const some = fc.subarray(["V0", "V1", "V2", "V3", "V4", "V5"]);
    const state = fc
      .record({ holed: holedDesign(), known: some, every: fc.integer({ min: 1, max: 4 }) })
      .map(({ holed: { holed, values }, known, every }) =>
        dressed(holed, Object.fromEntries(known.map((name) => [name, values[name] ?? "x"])), every),
      );
    fc.assert(
      fc.property(state, state, state, fc.constantFrom(...VIEWS), (a, b, c, view) => {
        const mesh = idOf(meshRef(refOf([...a.resources.keys()][0] ?? "mesh/m")));
        const scene = new Scene(a, view, mesh);
        const [first = "", second = ""] = a.resources.keys();
        // Other values for the same resources; other resources; other task groups and names.
        const revalued = { ...a, settings: b.settings, valueSets: b.valueSets, taskGroups: b.taskGroups };
        const steps = [diffDesigns(a, revalued), renameIn(revalued, first, second)];
        let design = applyChange(applyChange(a, steps[0] ?? {}), steps[1] ?? {});
        for (const next of [b, c]) {
          const change = diffDesigns(design, next);
          steps.push(change);
          design = applyChange(design, change);
        }
        design = copyDesign(a);
        for (const change of [...steps, ...[...steps].reverse().map(reverseChange)]) {
          design = applyChange(design, change);
          scene.apply(change);
          const anew = new Scene(design, view, mesh);
          expect(new Map([...scene.cards].sort())).toEqual(new Map([...anew.cards].sort()));
          expect(new Map([...scene.edges].sort())).toEqual(new Map([...anew.edges].sort()));
        }
      }),
      propertyRuns(40),
    );
  });

  it("shows names with their values, and what has none in an outline", () => {
    const design = emptyDesign();
    const node = "virtualNode/m/%24%7BENV%7D-a";
    design.resources.set(node, { spec: HOLE_NODE });
    design.resources.set("virtualService/m/%24X.local", {
      spec: { provider: { virtualNode: { virtualNodeName: { $hole: "${ENV}-a" } } } },
    });
    design.valueSets.set("dev", { values: { ENV: "dev" } });
    const unknown = new Scene(design, "services", "mesh/m").cards.get(node);
    expect(unknown).toMatchObject({ name: "${ENV}-a", title: "${ENV}-a", mono: true });
    expect(unknown?.written).toBeUndefined();
    expect(unknown?.pills).toMatchObject([{ text: "$PORT http", hole: true }]);
    expect(unknown?.chips).toMatchObject([{ text: "$X.local", hole: true }]);
    expect(unknown?.holes).toEqual([
      { x: 33, y: (unknown?.at.title ?? 0) + 1, width: Math.ceil(8 * 7.8) + 6, height: 18 },
      { x: 9, y: unknown?.at.subtitle, width: Math.ceil(11 * 7.2) + 6, height: 16 },
    ]);
    design.settings.set("design", { valueSet: "dev" });
    const known = new Scene(design, "services", "mesh/m").cards.get(node);
    expect(known).toMatchObject({ name: "dev-a", written: "${ENV}-a", title: "dev-a", mono: false });
    expect(known?.holes).toHaveLength(1);
  });

  it("has a row for the task groups of a node, and the same card without them", () => {
    const design = emptyDesign();
    design.resources.set("virtualNode/m/a", { spec: {} });
    const plain = new Scene(design, "services", "mesh/m").cards.get("virtualNode/m/a");
    design.taskGroups.set("virtualNode/m/a", { groups: [group, { ...group, name: "other" }] });
    const card = new Scene(design, "services", "mesh/m").cards.get("virtualNode/m/a");
    expect(card).toMatchObject({
      tasks: "ECS service colorteller +1",
      fullTasks: "ECS service colorteller +1",
    });
    expect((card?.height ?? 0) - (plain?.height ?? 0)).toBe(24);
    expect(plain?.tasks).toBeUndefined();
  });
});
