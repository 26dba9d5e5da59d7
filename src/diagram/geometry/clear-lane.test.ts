import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { clearLane } from "./clear-lane.ts";
import { pointOnCurve } from "./curve.ts";
import { edgeCurve } from "./edge-curve.ts";
import { GridIndex } from "./grid-index.ts";
import { type Rect, rectGrown, rectHolds, rectsOverlap } from "./rect.ts";

const A = { x: 0, y: 0, width: 264, height: 96 };
const C = { ...A, x: 768 };
const outOf = { port: { x: 264, y: 48 }, card: A };
const into = { port: { x: 768, y: 48 }, card: C };
const passes = (rect: Rect, cards: readonly Rect[]): boolean => {
  const curve = edgeCurve(outOf, into, (part) => cards.filter((card) => rectsOverlap(card, part)));
  return Array.from({ length: 201 }, (_, i) => pointOnCurve(curve, i / 200)).some((point) =>
    rectHolds(rect, point),
  );
};

describe("an edge that passes other columns", () => {
  it("takes the gap between two cards rather than go beneath one", () => {
    const column = [
      { ...A, x: 384, y: -40 },
      { ...A, x: 384, y: 96 },
    ];
    for (const card of column) expect(passes(card, column)).toBe(false);
    expect(passes({ ...A, x: 384, y: -40 }, [])).toBe(true);
  });

  it("runs as it would where it passes nothing, and where no lane is near", () => {
    const plain = edgeCurve(outOf, into);
    expect(edgeCurve(outOf, into, () => [])).toEqual(plain);
    expect(edgeCurve(outOf, into, () => [{ x: 384, y: -2000, width: 264, height: 4000 }])).toEqual(plain);
  });

  it("runs on another line than an edge that climbs where it falls", () => {
    const column = [
      { ...A, x: 384, y: -40 },
      { ...A, x: 384, y: 88 },
    ];
    const lane = (up: number) => clearLane({ x: 264, y: 72 + up }, { x: 768, y: 72 - up }, () => column)?.y;
    expect([lane(20), lane(-20)]).toEqual([80, 72]);
  });

  it("stays clear of every card between its ends", () => {
    const card = fc.record({
      x: fc.integer({ min: 0, max: 100 }).map((n) => n * 16),
      y: fc.integer({ min: -40, max: 40 }).map((n) => n * 16),
      width: fc.constantFrom(240, 264),
      height: fc.constantFrom(48, 96, 240),
    });
    const end = fc.record({ x: fc.integer({ min: 600, max: 1600 }), y: fc.integer({ min: -400, max: 400 }) });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 12 }), end, (cards, to) => {
        const index = new GridIndex();
        cards.forEach((each, i) => {
          index.setCard(String(i), each);
        });
        const lane = clearLane({ x: 0, y: 0 }, to, (rect) => index.rectsIn(rect));
        if (lane === undefined) return;
        const line = { x: lane.left, y: lane.y, width: lane.right - lane.left, height: 0 };
        const between = cards.filter((each) => each.x >= 48 && each.x + each.width <= to.x - 48);
        expect(between.some((each) => rectsOverlap(rectGrown(each, 7), rectGrown(line, 0.5)))).toBe(false);
        expect(lane.left).toBeGreaterThanOrEqual(48);
        expect(lane.right).toBeLessThanOrEqual(to.x - 48);
      }),
      propertyRuns(200),
    );
  });
});

describe("edges disturbed by cards", () => {
  it("are those near the old and the new place, told once", () => {
    const index = new GridIndex();
    index.setCard("a", A);
    index.setEdge("near", [0, 0, 10, 10, 20, 20, 30, 30]);
    index.setEdge("far", [5000, 5000, 5010, 5010, 5020, 5020, 5030, 5030]);
    expect(index.takeDisturbed()).toEqual([]);
    index.setCard("a", { ...A, x: 3000 });
    expect(index.takeDisturbed()).toEqual(["near"]);
    expect(index.takeDisturbed()).toEqual([]);
    index.setCard("b", { ...A, x: 5000, y: 5000 });
    index.removeCard("b");
    expect(index.takeDisturbed()).toEqual(["far"]);
  });
});
