import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyDesign, type Design, emptyDesign } from "../design/design.ts";
import { propertyRuns } from "../testing/property-runs.ts";
import { applyChange } from "./apply.ts";
import type { Change } from "./change.ts";
import { diffDesigns } from "./diff.ts";
import { reverseChange } from "./reverse.ts";
import { squashChanges } from "./squash.ts";

const IDS = ["a", "b", "c", "d"].map((name) => `virtualNode/m/${name}`);

/** Small designs over four ids, so that collisions of renames, removals and additions are common. */
const design: fc.Arbitrary<Design> = fc
  .record({
    specs: fc.dictionary(fc.constantFrom(...IDS), fc.integer({ min: 0, max: 2 })),
    places: fc.dictionary(fc.constantFrom(...IDS), fc.integer({ min: 0, max: 2 })),
    name: fc.option(fc.constantFrom("x", "y"), { nil: undefined }),
    members: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom("group/g", "group/h")),
    notes: fc.dictionary(fc.constantFrom("note/1", "note/2"), fc.integer({ min: 0, max: 2 })),
  })
  .map(({ specs, places, name, members, notes }) => {
    const out = emptyDesign();
    for (const [id, n] of Object.entries(specs)) out.resources.set(id, { spec: { n } });
    for (const [id, n] of Object.entries(places)) out.positions.set(id, { all: { x: n * 8, y: 0 } });
    if (name !== undefined) out.settings.set("design", { name });
    for (const [id, group] of Object.entries(members)) {
      out.members.set(id, { group });
      out.groups.set(group, { mesh: "mesh/m", name: group });
    }
    for (const [id, n] of Object.entries(notes))
      out.notes.set(id, { mesh: "mesh/m", x: n * 8, y: 0, width: 96, height: 48, text: "" });
    return out;
  });

/** A permutation of the ids, less its fixed points: any rename of this kind keeps all records. */
const renamed = fc
  .shuffledSubarray(IDS, { minLength: 4 })
  .map((order) => IDS.map((id, i) => [id, order[i] as string] as const).filter(([from, to]) => from !== to));

/** A start and two or three changes that follow each other: each a rename with a difference on top. */
const chain = (length: number) =>
  fc.record({
    start: design,
    steps: fc.array(fc.record({ renamed, to: design }), { minLength: length, maxLength: length }),
  });

function changesOf(start: Design, steps: readonly { renamed: Change["renamed"]; to: Design }[]): Change[] {
  let now: Design = start;
  return steps.map((step) => {
    const moves: Change = (step.renamed ?? []).length === 0 ? {} : { renamed: step.renamed ?? [] };
    const moved = applyChange(now, moves);
    const change = squashChanges(moves, diffDesigns(moved, step.to));
    now = step.to;
    return change;
  });
}

describe("laws of changes", () => {
  it("applying diff(a, b) to a gives b", () => {
    fc.assert(
      fc.property(design, design, (a, b) => {
        expect(applyChange(a, diffDesigns(a, b))).toEqual(copyDesign(b));
      }),
      propertyRuns(300),
    );
  });

  it("a squashed rename and difference lead to the same design", () => {
    fc.assert(
      fc.property(chain(1), ({ start, steps }) => {
        const [change] = changesOf(start, steps) as [Change];
        expect(applyChange(start, change)).toEqual(copyDesign(steps[0]?.to as Design));
      }),
      propertyRuns(500),
    );
  });

  it("a change reversed takes itself back, and reversing twice changes nothing", () => {
    fc.assert(
      fc.property(chain(1), ({ start, steps }) => {
        const [change] = changesOf(start, steps) as [Change];
        expect(applyChange(applyChange(start, change), reverseChange(change))).toEqual(copyDesign(start));
        expect(reverseChange(reverseChange(change))).toEqual(change);
      }),
      propertyRuns(500),
    );
  });

  it("squash does what both changes do, and is associative", () => {
    fc.assert(
      fc.property(chain(3), ({ start, steps }) => {
        const [a, b, c] = changesOf(start, steps) as [Change, Change, Change];
        const left = squashChanges(squashChanges(a, b), c);
        const right = squashChanges(a, squashChanges(b, c));
        expect(applyChange(start, left)).toEqual(copyDesign(steps[2]?.to as Design));
        expect(left).toEqual(right);
      }),
      propertyRuns(1000),
    );
  });

  it("squash with the reversed change is empty", () => {
    fc.assert(
      fc.property(chain(1), ({ start, steps }) => {
        const [change] = changesOf(start, steps) as [Change];
        const nothing = squashChanges(change, reverseChange(change));
        expect(applyChange(start, nothing)).toEqual(copyDesign(start));
      }),
      propertyRuns(500),
    );
  });
});
