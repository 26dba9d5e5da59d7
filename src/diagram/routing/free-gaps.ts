import type { Rect } from "../geometry/rect.ts";
import { MARGIN } from "./passage.ts";

/** Free heights beside cards, and the cards that bound them, where there are some. */
export interface Gap {
  readonly low: number;
  readonly high: number;
  readonly above: Rect | undefined;
  readonly below: Rect | undefined;
}

/** The gaps above, between and below these cards, from top to bottom, within the limits; `MARGIN` is kept free. */
export function freeGaps(cards: readonly Rect[], top: number, bottom: number): Gap[] {
  const sorted = [...cards].sort((a, b) => a.y - b.y || a.x - b.x || a.height - b.height);
  const gaps: Gap[] = [];
  let low = top;
  let above: Rect | undefined;
  for (const card of sorted) {
    const high = Math.min(card.y - MARGIN, bottom);
    if (high >= low) gaps.push({ low, high, above, below: card });
    const under = card.y + card.height + MARGIN;
    if (under <= low) continue;
    low = under;
    above = card;
  }
  if (bottom >= low && above !== undefined) gaps.push({ low, high: bottom, above, below: undefined });
  return gaps;
}

/** Names a gap by the cards that bound it: the same for all edges that pass it. */
export function gapKey({ above, below }: Gap): string {
  const top = above === undefined ? "" : `${above.x},${above.y + above.height}`;
  return `${top}|${below === undefined ? "" : `${below.x},${below.y}`}`;
}

/** True for the key of a gap that no card bounds above. */
export function isOpenAbove(key: string): boolean {
  return key.startsWith("|");
}

/** True for the key of a gap that no card bounds below. */
export function isOpenBelow(key: string): boolean {
  return key.endsWith("|");
}
