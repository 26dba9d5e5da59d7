import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import { pointerChild, withValueAt } from "../lib/json-pointer.ts";
import { applyChange } from "../model/change/apply.ts";
import type { Change } from "../model/change/change.ts";
import { diffDesigns } from "../model/change/diff.ts";
import { portionsOf } from "../model/change/portions-of.ts";
import { squashChanges } from "../model/change/squash.ts";
import { type Design, SETTINGS_ID } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { type MeshShape, meshDesign, meshShape, renameIn } from "../model/graph/testing/mesh-shape.ts";
import { designArbitrary } from "../model/testing/design-arbitrary.ts";
import { holedDesign } from "../model/testing/holed-design.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { ProblemIndex } from "./problem-index.ts";
import { problemsOf } from "./problems-of.ts";
import type { Reads } from "./related.ts";
import { relatedCodes, runRelatedRule } from "./run-rules.ts";
import { Subject } from "./subject.ts";
import { wholeDesign } from "./surroundings.ts";

const contents = (index: ProblemIndex) => ({ problems: [...index], count: index.count });

/** A mesh of all kinds, with a set of values that is chosen or not. */
const design: fc.Arbitrary<Design> = fc
  .tuple(meshShape(), fc.constantFrom(undefined, "a", "b"))
  .map(([shape, chosen]) => {
    const out = meshDesign(shape);
    out.resources.set("virtualNode/m/%24X", { spec: {} });
    if (chosen !== undefined) {
      out.valueSets.set(chosen, { values: { X: chosen } });
      out.settings.set(SETTINGS_ID, { valueSet: chosen });
    }
    return out;
  });

const node = (name: string): string => `virtualNode/m/${name}`;
const renames = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c"));

const edit = fc.record({ from: design, to: design, rename: fc.option(renames, { nil: undefined }) });

function changeOf({
  from,
  to,
  rename,
}: {
  from: Design;
  to: Design;
  rename?: [string, string] | undefined;
}): Change {
  const first: Change = rename === undefined ? {} : renameIn(from, node(rename[0]), node(rename[1]));
  return squashChanges(first, diffDesigns(applyChange(from, first), to));
}

/** The places of all values below one. */
function pointersOf(value: Json, at: string): string[] {
  const items = isJsonArray(value) ? [...value.entries()] : isJsonObject(value) ? Object.entries(value) : [];
  return items.flatMap(([step, item]) => {
    const pointer = pointerChild(at, step);
    return [pointer, ...pointersOf(item, pointer)];
  });
}

describe("rules that look at several resources", () => {
  it("give after any change what a full run gives", () => {
    fc.assert(
      fc.property(edit, (some) => {
        const index = new ProblemIndex(some.from);
        const before = new Map([...some.from.resources.keys()].map((id) => [id, index.problemsAt(id)]));
        const changed = new Set(index.apply(some.to, changeOf(some)));
        expect(contents(index)).toEqual(contents(new ProblemIndex(some.to)));
        for (const [id, problems] of before) {
          expect(changed.has(id), id).toBe(index.problemsAt(id) !== problems);
        }
      }),
      propertyRuns(300),
    );
  });

  it("give the same when a change comes in portions, and when it is taken back", () => {
    fc.assert(
      fc.property(edit, fc.integer({ min: 1, max: 5 }), ({ from, to }, size) => {
        const index = new ProblemIndex(from);
        const start = contents(index);
        let now: Design = from;
        for (const portion of [
          ...portionsOf(diffDesigns(from, to), size),
          ...portionsOf(diffDesigns(to, from), size),
        ]) {
          now = applyChange(now, portion);
          index.apply(now, portion);
          expect(contents(index)).toEqual(contents(new ProblemIndex(now)));
        }
        expect(contents(index)).toEqual(start);
      }),
      propertyRuns(50),
    );
  });

  it("find nothing in designs that App Mesh takes", () => {
    fc.assert(
      fc.property(designArbitrary(), (some) => {
        expect([...new ProblemIndex(some)]).toEqual([]);
      }),
      propertyRuns(200),
    );
  });

  it("say nothing that needs an unknown value: but for the placeholders, a design with some is as fine", () => {
    fc.assert(
      fc.property(holedDesign(), ({ holed }) => {
        expect([...new ProblemIndex(holed)].filter(({ code }) => code !== "MW110")).toEqual([]);
      }),
      propertyRuns(200),
    );
  });

  it("say nothing of a whole structure that is unknown", () => {
    fc.assert(
      fc.property(designArbitrary(), fc.nat(), (some, seed) => {
        const places = [...some.resources].flatMap(([id, { spec }]) =>
          pointersOf(spec, "/spec").map((pointer) => [id, pointer] as const),
        );
        const [id, pointer] = places[seed % Math.max(1, places.length)] ?? ["", ""];
        const before = some.resources.get(id);
        if (before === undefined) return;
        const after = withValueAt({ ...before } as never, pointer, { $hole: "$ALL" });
        const resources = new Map([...some.resources, [id, after as unknown as Resource]]);
        expect([...new ProblemIndex({ ...some, resources })].map(({ code }) => code)).toEqual(["MW110"]);
      }),
      propertyRuns(300),
    );
  });

  it("say nothing of what is missing where not all is there", () => {
    fc.assert(
      fc.property(meshShape(), (shape) => {
        const { resources } = meshDesign(shape);
        for (const [id, resource] of resources) {
          const alone = problemsOf(id, resource, undefined, { isWhole: false, specOf: () => undefined });
          expect(alone).toEqual(problemsOf(id, resource));
        }
      }),
      propertyRuns(50),
    );
  });

  it("are run again only for what they read: a node's backends are no route's business", () => {
    const shape: MeshShape = {
      "virtualNode/m/a": { listeners: [{ portMapping: { port: 80, protocol: "http" } }] },
      "virtualRouter/m/r": { listeners: [{ portMapping: { port: 80, protocol: "http" } }] },
      "route/m/r/x": {
        httpRoute: { match: { prefix: "/" }, action: { weightedTargets: [{ virtualNode: "a", weight: 1 }] } },
      },
    };
    const { resources } = meshDesign(shape);
    const subject = new Subject("route/m/r/x", { spec: shape["route/m/r/x"] ?? {} }, { values: {} });
    const reads = relatedCodes("route", { isWhole: true }).map((code): [string, Reads] => [
      code,
      runRelatedRule(code, subject, wholeDesign(resources)).reads,
    ]);
    expect(
      reads.map(([code, map]) => [code, [...map].map(([id, members]) => `${id} ${[...members]}`)]),
    ).toEqual([
      ["MW401", ["virtualRouter/m/r listeners"]],
      ["MW402", ["virtualNode/m/a listeners"]],
      ["MW403", ["virtualRouter/m/r listeners"]],
      ["MW404", ["virtualNode/m/a listeners"]],
      ["MW407", ["virtualNode/m/a "]],
      ["MW408", ["virtualRouter/m/r "]],
    ]);
  });
});
