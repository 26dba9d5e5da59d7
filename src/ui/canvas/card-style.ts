import type { Box } from "../../diagram/card.ts";

/** A box of a card as a style: geometry that is computed, and nothing else. */
export function boxStyle({ x, y, width, height }: Box): React.CSSProperties {
  return { left: x, top: y, width, height };
}

/** A line of text of a card. */
export function lineStyle(top: number): React.CSSProperties {
  return { top };
}
