import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLLECTION_NAMES, copyDesign, type Design, emptyDesign } from "../design/design.ts";
import { propertyRuns } from "../testing/property-runs.ts";
import { applyChange } from "./apply.ts";
import type { RecordsChange } from "./change.ts";
import { diffDesigns } from "./diff.ts";
import { portionsOf } from "./portions-of.ts";
import { RecordsSum } from "./records-sum.ts";
import { reverseChange } from "./reverse.ts";

const records = fc.dictionary(
  fc.constantFrom(...["a", "b", "c", "d", "e"].map((name) => `virtualNode/m/${name}`)),
  fc.integer({ min: 0, max: 2 }),
);

const design: fc.Arbitrary<Design> = fc
  .record({ specs: records, places: records, values: records })
  .map(({ specs, places, values }) => {
    const out = emptyDesign();
    for (const [id, n] of Object.entries(specs)) out.resources.set(id, { spec: { n } });
    for (const [id, n] of Object.entries(places)) out.positions.set(id, { all: { x: n * 8, y: 0 } });
    for (const [id, n] of Object.entries(values)) out.valueSets.set(id, { values: { n: `${n}` } });
    return out;
  });

const size = fc.integer({ min: 1, max: 4 });

describe("portions of a change", () => {
  it("do together what the change does, and back", () => {
    fc.assert(
      fc.property(design, design, size, (from, to, most) => {
        const portions = portionsOf(diffDesigns(from, to), most);
        const there = portions.reduce<Design>(applyChange, from);
        expect(there).toEqual(copyDesign(to));
        expect(portions.toReversed().map(reverseChange).reduce<Design>(applyChange, there)).toEqual(
          copyDesign(from),
        );
      }),
      propertyRuns(300),
    );
  });

  it("hold so many records at most, and all but the last so many", () => {
    fc.assert(
      fc.property(design, design, size, (from, to, most) => {
        const counts = portionsOf(diffDesigns(from, to), most).map(
          (portion) =>
            COLLECTION_NAMES.flatMap((name) =>
              Object.values(portion[name] ?? {}).flatMap((part) => Object.keys(part)),
            ).length,
        );
        expect(counts.slice(0, -1).every((count) => count === most)).toBe(true);
        expect(counts.every((count) => count > 0 && count <= most)).toBe(true);
      }),
      propertyRuns(300),
    );
  });

  it("are one where resources are renamed", () => {
    const change = {
      renamed: [["virtualNode/m/a", "virtualNode/m/b"]],
      resources: { added: { "virtualNode/m/c": { spec: {} }, "virtualNode/m/d": { spec: {} } } },
    } as const;
    expect(portionsOf(change, 1)).toEqual([change]);
  });
});

describe("the sum of changes of records", () => {
  it("is their difference, whatever lay between", () => {
    fc.assert(
      fc.property(fc.array(design, { minLength: 2, maxLength: 5 }), (stops) => {
        const sum = new RecordsSum<unknown>();
        const [first, last] = [stops[0] ?? emptyDesign(), stops.at(-1) ?? emptyDesign()];
        stops.reduce((from, to) => {
          sum.add((diffDesigns(from, to).resources ?? {}) as RecordsChange<unknown>);
          return to;
        });
        expect(sum.toChange()).toEqual(diffDesigns(first, last).resources);
      }),
      propertyRuns(300),
    );
  });
});
