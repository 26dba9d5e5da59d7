import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { ARROW_LENGTH, arrowHead } from "./arrow-head.ts";
import { type Curve, curveBounds, curvePath, distanceToCurve, labelPoint, pointOnCurve } from "./curve.ts";
import { type EdgeEnd, edgeCurve } from "./edge-curve.ts";
import { type Rect, rectGrown, rectHolds } from "./rect.ts";

const card: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -100, max: 100 }).map((n) => n * 16),
  y: fc.integer({ min: -100, max: 100 }).map((n) => n * 16),
  width: fc.constantFrom(216, 264),
  height: fc.constantFrom(48, 96, 240),
});
const outOf = (rect: Rect): EdgeEnd => ({
  port: { x: rect.x + rect.width, y: rect.y + rect.height / 2 },
  card: rect,
});
const into = (rect: Rect): EdgeEnd => ({ port: { x: rect.x, y: rect.y + rect.height / 2 }, card: rect });

const SAMPLES = Array.from({ length: 101 }, (_, i) => i / 100);
const pointsOf = (curve: Curve) => SAMPLES.map((t) => pointOnCurve(curve, t));

describe("the curve of an edge", () => {
  it("leaves to the right at the port and enters from the left, up to the arrow", () => {
    fc.assert(
      fc.property(card, card, (a, b) => {
        const curve = edgeCurve(outOf(a), into(b));
        const [tip] = arrowHead(curve);
        expect(pointOnCurve(curve, 0)).toEqual(outOf(a).port);
        expect(tip).toEqual(into(b).port);
        expect(pointOnCurve(curve, 1)).toEqual({ x: tip.x - ARROW_LENGTH, y: tip.y });
        // The first and last control points are level with the ends, on the outside.
        expect(curve[3]).toBe(curve[1]);
        expect(curve[2]).toBeGreaterThan(curve[0] as number);
        expect(curve.at(-3)).toBe(curve.at(-1));
        expect(curve.at(-4)).toBeLessThan(curve.at(-2) as number);
      }),
      propertyRuns(200),
    );
  });

  it("runs straight on where the target is to the right", () => {
    const a = { x: 0, y: 0, width: 264, height: 96 };
    const curve = edgeCurve(outOf(a), into({ ...a, x: 384, y: 200 }));
    const xs = pointsOf(curve).map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((p, q) => p - q));
    expect(labelPoint(curve).y).toBeCloseTo(148, 6);
  });

  it("goes around both cards where the target is behind, and around one card that calls itself", () => {
    const a = { x: 384, y: 0, width: 264, height: 96 };
    for (const b of [{ ...a, x: 0 }, a]) {
      const curve = edgeCurve(outOf(a), into(b));
      for (const { x, y } of pointsOf(curve)) {
        const inside = (rect: Rect): boolean => rectHolds(rectGrown(rect, -8), { x, y });
        expect(inside(a) || inside(b)).toBe(false);
      }
    }
  });

  it("goes back through the gap between two cards where one is above the other", () => {
    const a = { x: 384, y: 0, width: 264, height: 96 };
    const curve = edgeCurve(outOf(a), into({ ...a, x: 0, y: 160 }));
    expect(labelPoint(curve).y).toBe(128);
  });
});

describe("curves", () => {
  const curves = fc.tuple(card, card).map(([a, b]) => edgeCurve(outOf(a), into(b)));

  it("have bounds that hold every point of them, and touch them on each side", () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const bounds = curveBounds(curve);
        const points = SAMPLES.concat(SAMPLES.map((t) => t / 3 + 1 / 3)).map((t) => pointOnCurve(curve, t));
        for (const point of points) expect(rectHolds(rectGrown(bounds, 1e-6), point)).toBe(true);
        const close = (wanted: number, axis: "x" | "y"): boolean =>
          points.some((point) => Math.abs(point[axis] - wanted) < 3);
        expect(close(bounds.x, "x") && close(bounds.x + bounds.width, "x")).toBe(true);
        expect(close(bounds.y, "y") && close(bounds.y + bounds.height, "y")).toBe(true);
      }),
      propertyRuns(200),
    );
  });

  it("are near their own points, and as far from others as the nearest of them", () => {
    fc.assert(
      fc.property(curves, fc.double({ min: 0, max: 1, noNaN: true }), card, (curve, t, { x, y }) => {
        expect(distanceToCurve(curve, pointOnCurve(curve, t))).toBeLessThan(4);
        const nearest = Math.min(...pointsOf(curve).map((point) => Math.hypot(point.x - x, point.y - y)));
        const distance = distanceToCurve(curve, { x, y });
        expect(distance).toBeLessThanOrEqual(nearest + 4);
        expect(distance).toBeGreaterThanOrEqual(nearest - 60);
      }),
      propertyRuns(200),
    );
  });

  it("are written as SVG path data", () => {
    expect(curvePath([0, 0, 1, 2, 3, 4, 5, 6])).toBe("M0 0C1 2 3 4 5 6");
    expect(curvePath([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toBe("M0 0C1 2 3 4 5 6C7 8 9 10 11 12");
  });
});
