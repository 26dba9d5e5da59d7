import fc from "fast-check";
import { expect, it } from "vitest";
import type { Json } from "../../lib/json.ts";
import { propertyRuns } from "../testing/property-runs.ts";
import { shapeArbitrary } from "../testing/shape-arbitrary.ts";
import { conforms } from "./conforms.ts";
import { SHAPES } from "./shapes.generated.ts";
import { violationsIn } from "./validate-shape.ts";

const names = Object.keys(SHAPES);

/** Something of a shape with one part put wrong, removed or added somewhere, or left as it is. */
const cases = fc
  .constantFrom(...names)
  .chain((name) =>
    fc
      .tuple(shapeArbitrary(name), fc.array(fc.nat(9), { maxLength: 8 }), fc.jsonValue(), fc.nat(3))
      .map(([value, way, other, what]) => [name, broken(value, way, other as Json, what)] as const),
  );

function broken(value: Json, [step, ...way]: readonly number[], other: Json, what: number): Json {
  if (step === undefined || typeof value !== "object" || value === null) return what === 0 ? value : other;
  if (Array.isArray(value))
    return value.map((item, i) => (i === step ? broken(item, way, other, what) : item));
  const entries = Object.entries(value).flatMap(([key, item], i): [string, Json][] => {
    if (i !== step) return [[key, item]];
    if (way.length > 0) return [[key, broken(item, way, other, what)]];
    return what === 1 ? [] : [[what === 2 ? "__proto__" : key, other]];
  });
  return Object.fromEntries(entries);
}

it("is true where no violation is found, and only there", () => {
  let wrong = 0;
  fc.assert(
    fc.property(cases, ([name, value]) => {
      const found = violationsIn(name, value);
      if (found.length > 0) wrong += 1;
      expect(conforms(name, value)).toBe(found.length === 0);
    }),
    propertyRuns(2000),
  );
  expect(wrong).toBeGreaterThan(100);
});

it.each([[{ $hole: "PORT" }], [null], ["x"], [{ __proto__: null, portMapping: { $hole: "P" } }]])(
  "%j is no listener",
  (value) => {
    expect(conforms("Listener", value as Json)).toBe(false);
    expect(violationsIn("Listener", value as Json)).not.toEqual([]);
  },
);
