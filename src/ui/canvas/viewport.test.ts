import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rect } from "../../diagram/geometry/rect.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import {
  centred,
  filled,
  fits,
  fitting,
  fittingBeside,
  isShowable,
  seenRect,
  showing,
  toBoard,
  toScreen,
} from "./viewport.ts";

const size = { width: 1200, height: 800 };
const number = fc.integer({ min: -20_000, max: 20_000 });
const viewport = fc.record({ x: number, y: number, zoom: fc.double({ min: 0.05, max: 2, noNaN: true }) });

test("a point keeps its place on the way to the screen and back", () => {
  fc.assert(
    fc.property(viewport, number, number, (v, x, y) => {
      const back = toBoard(v, toScreen(v, { x, y }));
      expect(back.x).toBeCloseTo(x, 4);
      expect(back.y).toBeCloseTo(y, 4);
    }),
    propertyRuns(),
  );
});

test("what is fitted is seen whole, if the limits of the zoom allow it", () => {
  const extent = fc.integer({ min: 100, max: 6000 });
  fc.assert(
    fc.property(number, number, extent, extent, (x, y, width, height) => {
      const rect = { x, y, width, height };
      const found = fitting(rect, size, 0.1, 1);
      expect(found.zoom).toBeLessThanOrEqual(1);
      if (!fits(rect, size, 0.1)) return;
      const seen = seenRect(found, size);
      expect(seen.x).toBeLessThanOrEqual(x);
      expect(seen.y).toBeLessThanOrEqual(y);
      expect(seen.x + seen.width).toBeGreaterThanOrEqual(x + width);
      expect(seen.y + seen.height).toBeGreaterThanOrEqual(y + height);
    }),
    propertyRuns(),
  );
});

test("what is fitted keeps out of a covered corner, where that costs little", () => {
  const corner = { width: 230, height: 200 };
  const isFree = (rect: Rect): boolean => {
    const end = toScreen(fittingBeside(rect, size, corner), {
      x: rect.x + rect.width,
      y: rect.y + rect.height,
    });
    return end.x <= size.width - corner.width || end.y <= size.height - corner.height;
  };
  const wide = { x: 0, y: 0, width: 4000, height: 1900 };
  expect(isFree(wide)).toBe(true);
  const exact = { x: -50, y: 20, width: 2000, height: 1354 };
  expect(isFree(exact)).toBe(true);
  expect(fittingBeside(exact, size, corner).zoom).toBeGreaterThanOrEqual(fitting(exact, size).zoom * 0.75);
  // A board so small that both ways cost too much is shown whole.
  const tiny = { width: 420, height: 330 };
  expect(fittingBeside(exact, tiny, corner)).toEqual(fitting(exact, tiny));
  expect(fittingBeside(exact, size, { width: 0, height: 0 })).toEqual(fitting(exact, size));
  // At the least zoom nothing is gained by moving what stays covered.
  const vast = { x: 0, y: 0, width: 60_000, height: 60_000 };
  expect(fittingBeside(vast, size, corner)).toEqual(fitting(vast, size));
});

test("a centred point is in the middle", () => {
  expect(toScreen(centred({ x: 30, y: -40 }, size, 0.5), { x: 30, y: -40 })).toEqual({ x: 600, y: 400 });
});

test("what is shown moves the board no farther than it must", () => {
  const rect = { x: 100, y: 100, width: 264, height: 96 };
  const seen = { x: 0, y: 0, zoom: 1 };
  expect(showing(seen, rect, size)).toEqual(seen);
  expect(showing({ x: 900, y: 0, zoom: 1 }, rect, size)).toEqual({ x: 1200 - 24 - 364, y: 0, zoom: 1 });
  expect(showing({ x: -300, y: -200, zoom: 1 }, rect, size)).toEqual({ x: -36, y: -76, zoom: 1 });
  // A line with its ends is shown whole where it fits beside the palette and the rim.
  expect(isShowable({ x: 0, y: 0, width: 1112, height: 752 }, size, 1)).toBe(true);
  expect(isShowable({ x: 0, y: 0, width: 1113, height: 100 }, size, 1)).toBe(false);
});

test("a first corner near the ends of a large board is moved back: the ends stand at the rim", () => {
  const bounds = { x: 0, y: 0, width: 4000, height: 3000 };
  expect(filled({ x: 80, y: 48, zoom: 0.6 }, bounds, size)).toEqual({ x: 80, y: 48, zoom: 0.6 });
  const { x, y } = filled({ x: -2300, y: -1700, zoom: 0.6 }, bounds, size);
  expect([4000 * 0.6 + x, 3000 * 0.6 + y]).toEqual([1120, 752]);
  const small = { x: 0, y: 0, width: 300, height: 200 };
  expect(filled({ x: 80, y: 48, zoom: 1 }, small, size)).toEqual({ x: 80, y: 48, zoom: 1 });
});
