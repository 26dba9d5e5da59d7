import type { Point } from "../../model/design/design.ts";
import { ROW_GAP } from "./spacing.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A board is about this much wider than high. */
const ASPECT = 1.6;
/** A block of cards without edges has at least so many in a row, if there are so many. */
const BLOCK_ROW = 4;

/**
 * Puts parts side by side in rows, in their order, about as wide as a screen is; answers their top left
 * corners, from (0, 0).
 */
export function shelfRows(sizes: readonly Size[], gapX: number, gapY: number): Point[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gapX) * (height + gapY), 0);
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  return rows(sizes, Math.max(widest, Math.sqrt(area * ASPECT)), gapX, gapY);
}

/** Puts cards in rows as wide as what stands above them; answers their top left corners, from (0, 0). */
export function blockRows(sizes: readonly Size[], widthAbove: number): Point[] {
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  return rows(sizes, Math.max(widthAbove, BLOCK_ROW * (widest + ROW_GAP) - ROW_GAP), ROW_GAP, ROW_GAP);
}

function rows(sizes: readonly Size[], limit: number, gapX: number, gapY: number): Point[] {
  let x = 0;
  let y = 0;
  let highest = 0;
  return sizes.map(({ width, height }) => {
    if (x > 0 && x + width > limit) {
      x = 0;
      y += highest + gapY;
      highest = 0;
    }
    const corner = { x, y };
    x += width + gapX;
    highest = Math.max(highest, height);
    return corner;
  });
}
