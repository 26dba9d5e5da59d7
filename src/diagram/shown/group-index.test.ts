import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../../model/change/apply.ts";
import type { Change } from "../../model/change/change.ts";
import { diffDesigns } from "../../model/change/diff.ts";
import { squashChanges } from "../../model/change/squash.ts";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { countsText } from "./group-box.ts";
import { GroupIndex } from "./group-index.ts";
import { neighbourhood } from "./neighbourhood.ts";

const IDS = ["a", "b", "c", "d"].map((name) => `virtualNode/m/${name}`);
const GROUPS = ["group/g", "group/h"];

const design: fc.Arbitrary<Design> = fc
  .record({
    groups: fc.dictionary(
      fc.constantFrom(...GROUPS),
      fc.tuple(fc.constantFrom("mesh/m", "mesh/n"), fc.boolean()),
    ),
    members: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom(...GROUPS)),
  })
  .map(({ groups, members }) => {
    const out = emptyDesign();
    for (const [id, [mesh, collapsed]] of Object.entries(groups))
      out.groups.set(id, { mesh, name: id, ...(collapsed ? { collapsed } : {}) });
    for (const [id, group] of Object.entries(members)) out.members.set(id, { group });
    return out;
  });
const renamed = fc
  .shuffledSubarray(IDS, { minLength: 4 })
  .map((order) => IDS.map((id, i) => [id, order[i] as string] as const).filter(([from, to]) => from !== to));

function snapshot(index: GroupIndex) {
  return {
    groups: [...index.groups].sort(),
    of: IDS.map((id) => [index.groupOf(id), index.collapsedAround(id)]),
    members: GROUPS.map((group) => [...index.membersOf(group)].sort()),
    hasCollapsed: index.hasCollapsed,
  };
}

describe("the index of groups", () => {
  it("follows changes with renames, and names the groups that they touch", () => {
    fc.assert(
      fc.property(design, renamed, design, (from, moves, to) => {
        const move: Change = { renamed: moves };
        const change = squashChanges(move, diffDesigns(applyChange(from, move), to));
        const index = new GroupIndex(from, "mesh/m");
        const before = snapshot(index);
        const touched = index.apply(change);
        expect(snapshot(index)).toEqual(snapshot(new GroupIndex(to, "mesh/m")));
        GROUPS.forEach((group, i) => {
          const same = JSON.stringify(before.members[i]) === JSON.stringify(snapshot(index).members[i]);
          if (!same) expect(touched).toContain(group);
        });
      }),
      propertyRuns(300),
    );
  });

  it("counts what is in a group by kind", () => {
    expect(countsText(["virtualNode/m/a", "virtualService/m/s", "virtualNode/m/b"])).toBe(
      "2 nodes · 1 service",
    );
  });
});

describe("neighbourhood", () => {
  const edges = new Map(
    ["a>b", "b>c", "c>d", "x>b"].map((id) => {
      const [from = "", to = ""] = id.split(">");
      return [id, { from, to }] as const;
    }),
  );
  const scene = {
    cards: new Map(["a", "b", "c", "d", "x"].map((id) => [id, {}])),
    edges,
    edgesAt: (id: string) =>
      new Set([...edges].flatMap(([key, { from, to }]) => (from === id || to === id ? [key] : []))),
  } as unknown as Parameters<typeof neighbourhood>[0];

  it.each([
    ["b", 1, "both", "abcx"],
    ["b", 1, "callers", "abx"],
    ["b", 1, "callees", "bc"],
    ["b", 2, "callees", "bcd"],
    ["a", 2, "both", "abcx"],
    ["gone", 1, "both", ""],
  ] as const)("of %s, %i steps, %s", (from, steps, direction, found) => {
    expect([...neighbourhood(scene, [from], steps, direction)].sort().join("")).toBe(found);
  });
});
