import { describe, expect, it } from "vitest";
import type { Json } from "../../../lib/json.ts";
import { evenWeight, shareOfWeight } from "./share-of-weight.ts";

const targets = (...weights: (number | string | undefined)[]): Json[] =>
  weights.map((weight): Json => (weight === undefined ? {} : { weight }));

describe("the share of a weight", () => {
  it("is its part of the sum", () => {
    expect(shareOfWeight(targets(9, 1), 0)).toEqual({ part: 0.9, percent: "90 %", words: "weight 9 of 10" });
    expect(shareOfWeight(targets(1, 2), 0)?.percent).toBe("33 %");
    expect(shareOfWeight(targets(1), 0)?.percent).toBe("100 %");
  });

  it("never rounds something to nothing or all", () => {
    expect(shareOfWeight(targets(1, 999), 0)?.percent).toBe("<1 %");
    expect(shareOfWeight(targets(1, 999), 1)?.percent).toBe(">99 %");
    expect(shareOfWeight(targets(0, 1), 0)?.percent).toBe("0 %");
  });

  it("is not known beside a wrong weight, a placeholder, or nothing at all", () => {
    expect(shareOfWeight(targets(1, "x"), 0)).toBeUndefined();
    expect(shareOfWeight([{ weight: 1 }, { weight: { $hole: "W" } }], 0)).toBeUndefined();
    expect(shareOfWeight(targets(1, undefined), 0)).toBeUndefined();
    expect(shareOfWeight(targets(0, 0), 0)).toBeUndefined();
    expect(shareOfWeight({ $hole: "T" }, 0)).toBeUndefined();
  });

  it("is split evenly, within the sum where that can be", () => {
    expect(evenWeight(targets(9, 1))).toBe(5);
    expect(evenWeight(targets(90, 5, 5))).toBe(1);
    expect(evenWeight(targets(1, 0))).toBe(50);
    expect(evenWeight(targets(1, undefined))).toBe(50);
  });
});
