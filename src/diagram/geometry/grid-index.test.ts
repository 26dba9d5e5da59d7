import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { type Curve, distanceToCurve } from "./curve.ts";
import { GridIndex } from "./grid-index.ts";
import { type Rect, rectAround, rectHolds, rectsOverlap } from "./rect.ts";

const coordinate = fc.integer({ min: -3000, max: 3000 });
const size = fc.integer({ min: 1, max: 1500 });
const rect: fc.Arbitrary<Rect> = fc.record({ x: coordinate, y: coordinate, width: size, height: size });
const point = fc.record({ x: coordinate, y: coordinate });
const curve: fc.Arbitrary<Curve> = fc.array(coordinate, { minLength: 8, maxLength: 8 });
const id = fc.constantFrom("a", "b", "c", "d", "e");

type Step = readonly ["card", string, Rect | undefined] | readonly ["edge", string, Curve | undefined];
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constant("card" as const), id, fc.option(rect, { nil: undefined })),
  fc.tuple(fc.constant("edge" as const), id, fc.option(curve, { nil: undefined })),
);

function built(steps: readonly Step[]) {
  const index = new GridIndex();
  const cards = new Map<string, Rect>();
  const edges = new Map<string, Curve>();
  for (const [what, name, shape] of steps) {
    if (what === "card" && shape !== undefined) {
      index.setCard(name, shape);
      cards.set(name, shape);
    } else if (what === "card") {
      index.removeCard(name);
      cards.delete(name);
    } else if (shape !== undefined) {
      index.setEdge(name, shape);
      edges.set(name, shape);
    } else {
      index.removeEdge(name);
      edges.delete(name);
    }
  }
  return { index, cards, edges };
}

describe("the grid index", () => {
  it("finds what a look at everything finds, after any additions, moves and removals", () => {
    const steps = fc.array(step, { maxLength: 30 });
    fc.assert(
      fc.property(steps, rect, point, fc.integer({ min: 0, max: 40 }), (list, area, at, distance) => {
        const { index, cards, edges } = built(list);
        const where = (test: (card: Rect) => boolean): string[] =>
          [...cards].flatMap(([name, card]) => (test(card) ? [name] : [])).sort();
        expect(index.cardsIn(area)).toEqual(where((card) => rectsOverlap(card, area)));
        expect(index.cardsAt(at)).toEqual(where((card) => rectHolds(card, at)));
        expect(index.bounds()).toEqual(rectAround(cards.values()));
        const near = index.edgesNear(at, distance);
        expect(near.map(({ id: name }) => name).sort()).toEqual(
          [...edges].flatMap(([name, each]) => (distanceToCurve(each, at) <= distance ? [name] : [])).sort(),
        );
        expect(near.map((each) => each.distance)).toEqual(
          near.map((each) => each.distance).sort((a, b) => a - b),
        );
        const drawn = new Set(index.edgesIn(area));
        const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
        for (const { id: name } of index.edgesNear(middle, Math.min(area.width, area.height) / 2)) {
          expect(drawn.has(name)).toBe(true);
        }
      }),
      propertyRuns(300),
    );
  });

  it("answers a question about the whole board with everything", () => {
    const { index } = built([
      ["card", "a", { x: -5000, y: 0, width: 10, height: 10 }],
      ["card", "b", { x: 5000, y: 0, width: 10, height: 10 }],
    ]);
    expect(index.cardsIn({ x: -1e7, y: -1e7, width: 2e7, height: 2e7 })).toEqual(["a", "b"]);
    expect(index.cardsIn({ x: -1e7, y: -1e7, width: 1e7, height: 2e7 })).toEqual(["a"]);
  });
});
