import type { Rect } from "../geometry/rect.ts";
import { ROW_GAP, STEP } from "./spacing.ts";

/** Something that overlaps the place, or undefined; which of several does not matter. */
export type Hit = (place: Rect) => Rect | undefined;

/** The same card at the nearest place straight above or below (or right here) with a gap of free space around. */
export function nearestFree(wish: Rect, hit: Hit): Rect {
  const below = slide(wish, hit, 1);
  const above = slide(wish, hit, -1);
  return below.y - wish.y <= wish.y - above.y ? below : above;
}

function slide(wish: Rect, hit: Hit, direction: 1 | -1): Rect {
  let at = wish;
  for (let other = hit(at); other !== undefined; other = hit(at)) {
    const y =
      direction === 1
        ? Math.ceil((other.y + other.height + ROW_GAP) / STEP) * STEP
        : Math.floor((other.y - ROW_GAP - at.height) / STEP) * STEP;
    at = { ...at, y };
  }
  return at;
}
