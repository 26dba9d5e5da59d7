import fc from "fast-check";
import { expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { type Rect, rectsOverlap } from "../geometry/rect.ts";
import { StaticCards } from "./static-cards.ts";

const rect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -600, max: 600 }),
  y: fc.integer({ min: -600, max: 600 }),
  width: fc.integer({ min: 1, max: 500 }),
  height: fc.integer({ min: 1, max: 500 }),
});

it("cards that do not move are found where they are, each once", () => {
  fc.assert(
    fc.property(fc.array(rect, { maxLength: 30 }), rect, (cards, part) => {
      const found = new StaticCards(cards).rectsIn(part);
      expect(found).toHaveLength(new Set(found).size);
      expect(new Set(found)).toEqual(new Set(cards.filter((card) => rectsOverlap(card, part))));
    }),
    propertyRuns(200),
  );
});
