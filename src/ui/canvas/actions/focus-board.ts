import type { CardId } from "../../../diagram/card.ts";
import type { Point } from "../../../model/design/design.ts";
import type { BoardController } from "../board-controller.ts";
import { lineElement } from "../card-elements.ts";
import { inReadingOrder } from "../reading-order.ts";

/**
 * Gives the focus to the selected card, that of a selected row, or the selected line, as keys act upon what has it;
 * else to the first card. False where there is none.
 */
export function focusBoard(board: BoardController | undefined): boolean {
  if (board === undefined) return false;
  const [selected] = board.emphasis.selected;
  const chosen = selected ?? board.onlySelected;
  const line = chosen === undefined ? lineElement(board.host) : undefined;
  if (line !== undefined) {
    line.focus();
    return true;
  }
  const card = chosen ?? inReadingOrder(placedCards(board))[0]?.id;
  if (card === undefined) return false;
  board.focusCard(card);
  return true;
}

/** The card nearest to one, besides those; undefined where there is no other. */
export function nearestCard(
  board: BoardController,
  to: CardId,
  besides: ReadonlySet<CardId>,
): CardId | undefined {
  const from = board.model.placeOf(to);
  if (from === undefined) return undefined;
  const away = ({ x, y }: Point): number => Math.hypot(x - from.x, y - from.y);
  let nearest: { readonly id: CardId; readonly distance: number } | undefined;
  for (const { id, position } of placedCards(board)) {
    const distance = away(position);
    if (!besides.has(id) && (nearest === undefined || distance < nearest.distance))
      nearest = { id, distance };
  }
  return nearest?.id;
}

/** All cards with their places. */
export function placedCards({ model }: BoardController): { readonly id: CardId; readonly position: Point }[] {
  return [...model.scene.cards.keys()].flatMap((id) => {
    const position = model.placeOf(id);
    return position === undefined ? [] : [{ id, position }];
  });
}
