import type { Box, Card } from "../../diagram/card.ts";
import { CARD } from "../../diagram/card-metrics.ts";
import type { Point } from "../../model/design/design.ts";
import type { CardStatus } from "./card-status.ts";

/** The look of cards in pixels, for the style sheet's and the canvas' picture of them alike. */
export const CARD_LOOK = {
  radius: 8,
  /** The bar in the hue of the kind. */
  bar: 3,
  pillRadius: 4,
  portRadius: 5,
  dash: [5, 4] as number[],
  /** Outlines of placeholders. */
  dots: [1, 1] as number[],
  titleLeft: CARD.padding + CARD.iconWidth,
  /** From the top of a row to its first line; its match stands after the priority. */
  rowPadding: 4,
  rowIndent: 36,
  /** What fades keeps this much of its colour. */
  faded: 0.4,
} as const;

/** Can a line start at the card, and can it end there? */
export function mayCall(card: Card): boolean {
  return card.item === "node";
}

export function mayBeCalled(card: Card): boolean {
  return card.item === "node" || card.item === "service" || card.item === "ghost";
}

/** Centre of the port that a card shows at rest: where lines may start. Arrows show where they end. */
export function restingPort(card: Card): Point | undefined {
  return mayCall(card) ? card.ports.out : undefined;
}

/** The button of a ghost. */
export function defineBox(card: Card): Box | undefined {
  if (card.item !== "ghost" || card.at.missing === undefined) return undefined;
  return { x: card.width - CARD.padding - 48, y: card.at.missing - 3, width: 52, height: 22 };
}

/** Where the status slot starts, at the right end of the title line. */
export function statusLeft(card: Card, { count }: CardStatus): number {
  return card.width - CARD.padding - 16 - String(count).length * 7.5;
}
