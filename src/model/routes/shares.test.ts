import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../testing/property-runs.ts";
import { weightsForShare } from "./shares.ts";

describe("weightsForShare", () => {
  it.each([
    [[1, 1], 1, 10, [9, 1]],
    [[90, 10], 1, 25, [3, 1]],
    [[1, 1, 1], 0, 50, [2, 1, 1]],
    [[2, 1, 1], 0, 0, [0, 1, 1]],
    [[1, 3], 0, 100, [1, 0]],
    [[5, 0], 0, 90, [9, 1]],
    [[7], 0, 40, [1]],
    [[1, 50, 49], 0, 50, [99, 50, 49]],
    [[1, 100, 1, 1, 1, 1, 1, 1, 1], 0, 89, [97, 5, 1, 1, 1, 1, 1, 1, 1]],
    [[1, 1, 1, 1], 0, 99, [100, 1, 1, 1]],
    [[0, 0, 11, 0, 0], 2, 99, [1, 0, 99, 0, 0]],
    [[0, 0, 0, 0], 1, 98, [1, 98, 1, 0]],
    [[0, 7, 0], 1, 100, [0, 1, 0]],
  ])("of %j target %i at %i percent are %j", (weights, index, percent, expected) => {
    expect(weightsForShare(weights, index, percent)).toEqual(expected);
  });

  it("gives the share to within a percent, keeps who has requests, and stays within the weights of the API", () => {
    const targets = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(targets, fc.nat(), fc.integer({ min: 1, max: 99 }), (weights, at, percent) => {
        const index = at % weights.length;
        const found = weightsForShare(weights, index, percent);
        const sum = found.reduce((total, weight) => total + weight, 0);
        const had = Math.max(1, weights.filter((weight, i) => i !== index && weight > 0).length);
        expect(found.every((weight) => Number.isInteger(weight) && weight >= 0 && weight <= 100)).toBe(true);
        // Nothing above 100 of 100 and one for each other is possible.
        const most = Math.min(percent, (100 * 100) / (100 + had));
        expect(Math.abs((100 * (found[index] ?? 0)) / sum - most)).toBeLessThan(1);
        weights.forEach((weight, i) => {
          if (i !== index && weight > 0) expect(found[i]).toBeGreaterThan(0);
        });
      }),
      propertyRuns(300),
    );
  });
});
