import type { Rect } from "../geometry/rect.ts";
import { MARGIN } from "./passage.ts";

/** Free heights beside cards, and a name by the cards that bound it. */
export interface Gap {
  readonly low: number;
  readonly high: number;
  readonly key: string;
}

/** The gaps above, between and below these cards, from top to bottom, within the limits; `MARGIN` is kept free. */
export function freeGaps(cards: readonly Rect[], top: number, bottom: number): Gap[] {
  const sorted = [...cards].sort((a, b) => a.y - b.y || a.x - b.x || a.height - b.height);
  const gaps: Gap[] = [];
  let low = top;
  let above = "";
  const offer = (high: number, below: string): void => {
    if (high >= low && above + below !== "") gaps.push({ low, high, key: `${above}|${below}` });
  };
  for (const { x, y, height } of sorted) {
    offer(Math.min(y - MARGIN, bottom), `${x},${y}`);
    const under = y + height + MARGIN;
    if (under <= low) continue;
    low = under;
    above = `${x},${y + height}`;
  }
  offer(bottom, "");
  return gaps;
}
