import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { orderBands } from "./order-bands.ts";

describe("the order of bands", () => {
  it("puts those next to each other that call each other", () => {
    const order = orderBands(4, Int32Array.from([0, 3, 3, 0, 1, 2, 2, 1, 3, 1]));
    const apart = (a: number, b: number): number => Math.abs(order.indexOf(a) - order.indexOf(b));
    expect([apart(0, 3), apart(1, 2), apart(3, 1)]).toEqual([1, 1, 1]);
  });

  it("holds every band once, and is the same again", () => {
    const pairs = fc
      .array(fc.nat(7), { maxLength: 40 })
      .map((all) => Int32Array.from(all.slice(0, all.length & ~1)));
    fc.assert(
      fc.property(pairs, (calls) => {
        const order = orderBands(8, calls);
        expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
        expect(orderBands(8, calls)).toEqual(order);
      }),
      propertyRuns(100),
    );
  });
});
