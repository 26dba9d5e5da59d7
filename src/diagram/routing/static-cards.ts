import type { Rect } from "../geometry/rect.ts";

/** Width of a strip in pixels. */
const STRIP = 128;

interface Strip {
  readonly cards: Rect[];
  /** The tops of the cards, which are in their order. */
  readonly tops: number[];
  tallest: number;
}

/** Cards that do not move, in upright strips from top to bottom: quick to make, and to ask about tall parts. */
export class StaticCards {
  readonly #strips = new Map<number, Strip>();

  constructor(cards: Iterable<Rect>) {
    for (const card of cards) {
      const last = Math.floor((card.x + card.width) / STRIP);
      for (let key = Math.floor(card.x / STRIP); key <= last; key++) {
        const strip = this.#strips.get(key) ?? { cards: [], tops: [], tallest: 0 };
        this.#strips.set(key, strip);
        strip.cards.push(card);
        strip.tallest = Math.max(strip.tallest, card.height);
      }
    }
    for (const { cards: inside, tops } of this.#strips.values()) {
      inside.sort((a, b) => a.y - b.y || a.x - b.x);
      for (const { y } of inside) tops.push(y);
    }
  }

  /** The cards that overlap the rectangle, each once, in no particular order. */
  rectsIn({ x, y, width, height }: Rect): Rect[] {
    const found: Rect[] = [];
    const [right, bottom] = [x + width, y + height];
    const first = Math.floor(x / STRIP);
    for (let key = first; key <= Math.floor(right / STRIP); key++) {
      const strip = this.#strips.get(key);
      if (strip === undefined) continue;
      for (let i = firstBelow(strip.tops, y - strip.tallest); i < strip.cards.length; i++) {
        const card = strip.cards[i] as Rect;
        if (card.y >= bottom) break;
        if (card.y + card.height <= y || card.x >= right || card.x + card.width <= x) continue;
        // A card is told of in the first of its strips that is asked.
        if (key === first || Math.floor(card.x / STRIP) === key) found.push(card);
      }
    }
    return found;
  }
}

/** The first of the ascending numbers that is at least `least`. */
function firstBelow(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
