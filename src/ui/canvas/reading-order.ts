import { compareText } from "../../lib/compare-text.ts";
import type { Point } from "../../model/design/design.ts";

/** Cards in the order in which they are read: columns from left to right, each from top to bottom. */
export function inReadingOrder<T extends { readonly id: string; readonly position: Point }>(
  cards: readonly T[],
): T[] {
  return [...cards].sort(
    (a, b) => a.position.x - b.position.x || a.position.y - b.position.y || compareText(a.id, b.id),
  );
}
