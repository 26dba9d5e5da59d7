import type { EdgeEnd } from "../geometry/edge-curve.ts";
import { LOOP_TURN, loopHeight } from "../geometry/edge-curve.ts";
import { type Rect, rectsOverlap } from "../geometry/rect.ts";
import type { CardsIn } from "./forward-way.ts";
import { freeGaps, gapKey } from "./free-gaps.ts";
import { type FoundWay, type Passage, REACHES } from "./passage.ts";

/** What a gap beside an edge that leads back must hold for it to be taken. */
const LEAST = 8;

/**
 * The height at which an edge runs back from the right to the left, above or below the cards between: the one with
 * the least climb. Where every way meets a card it runs as it would without others, and is not clear.
 */
export function backwardWay(from: EdgeEnd, to: EdgeEnd, end: number, cardsIn: CardsIn): FoundWay {
  const [start, target] = [from.port, to.port];
  const left = Math.min(end - LOOP_TURN, start.x);
  const right = Math.max(start.x + LOOP_TURN, end);
  for (const reach of REACHES) {
    const top = Math.min(from.card.y, to.card.y) - reach;
    const bottom = Math.max(from.card.y + from.card.height, to.card.y + to.card.height) + reach;
    const cards = cardsIn({ x: left, y: top, width: right - left, height: bottom - top });
    const wish = loopHeight(from.card, to.card);
    const offers = freeGaps([...cards], top, bottom)
      .filter(({ low, high }) => high - low >= LEAST)
      .map((gap): Passage => {
        const { low, high } = gap;
        const y = Math.min(Math.max(wish, low + LEAST / 2), high - LEAST / 2);
        return { left, right, low, high, y, key: gapKey(gap), order: start.x - end };
      })
      .sort((a, b) => way(a.y) - way(b.y) || a.y - b.y);
    const found = offers.find(
      ({ y }) => isLegFree(start.x, y, start.y, 1) && isLegFree(end, y, target.y, -1),
    );
    if (found !== undefined) return { passages: [found], isClear: true };

    function way(y: number): number {
      return Math.abs(y - start.y) + Math.abs(y - target.y) + Math.abs(y - wish) / 2;
    }

    /** True where no card stands in the half circle at one end. */
    function isLegFree(x: number, y: number, portY: number, side: 1 | -1): boolean {
      const leg: Rect = {
        x: side === 1 ? x : x - LOOP_TURN * REACHED,
        y: Math.min(y, portY) - 2,
        width: LOOP_TURN * REACHED,
        height: Math.abs(y - portY) + 4,
      };
      return !cards.some((card) => rectsOverlap(card, leg));
    }
  }
  const y = loopHeight(from.card, to.card);
  return {
    passages: [{ left, right, low: y, high: y, y, key: "", order: 0 }],
    isClear: false,
  };
}

/** A half circle of two control points comes so far towards them. */
const REACHED = 0.75;
