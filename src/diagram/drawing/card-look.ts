import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Box, Card } from "../card.ts";
import { CARD } from "../card-metrics.ts";

/** The look of cards in pixels, for the style sheet's, the canvas' and the picture's drawing of them alike. */
export const CARD_LOOK = {
  radius: 8,
  /** The bar in the hue of the kind. */
  bar: 3,
  pillRadius: 4,
  portRadius: 5,
  rowPortRadius: 4,
  portLine: 1.5,
  /** A group's step of neutral over the board. */
  frameFill: 0.55,
  dash: [5, 4] as number[],
  /** Outlines of placeholders. */
  dots: [1, 1] as number[],
  titleLeft: CARD.padding + CARD.iconWidth,
  /** From the top of a row to its first line; its match stands after the priority. */
  rowPadding: 4,
  rowIndent: 36,
  /** Left of a row, where it is taken to be moved. */
  gripWidth: 16,
  /** What fades keeps this much of its colour. */
  faded: 0.4,
} as const;

/** Where a line may start: at the port of a card, or at that of a row. */
export interface CardPort {
  /** The card's resource, or the route of the row. */
  readonly item: ResourceId;
  /** Its centre, relative to the card. */
  readonly at: Point;
  readonly radius: number;
}

/** The ports that a card shows at rest. Arrows show where lines end. What nobody defines leads nowhere. */
export function portsOf(card: Card): readonly CardPort[] {
  if (card.item === "ghost") return [];
  const rows = card.rows.map(({ id, port }) => ({ item: id, at: port, radius: CARD_LOOK.rowPortRadius }));
  return [{ item: card.id, at: card.ports.out, radius: CARD_LOOK.portRadius }, ...rows];
}

/** The button of a ghost. */
export function defineBox(card: Card): Box | undefined {
  if (card.item !== "ghost" || card.at.missing === undefined) return undefined;
  return { x: card.width - CARD.padding - 48, y: card.at.missing - 3, width: 52, height: 22 };
}

/** Where the status slot starts, at the right end of the title line. */
export function statusLeft(card: Card, { count }: { readonly count: number }): number {
  return card.width - CARD.padding - 16 - String(count).length * 7.5;
}

/** What stands under the rows of a card that has more of them: a press shows all. */
export function moreRowsText({ moreRows }: Card): string {
  return `+${moreRows} more`;
}
