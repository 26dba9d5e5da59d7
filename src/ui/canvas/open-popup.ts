import type { CardId } from "../../diagram/card.ts";
import type { Point } from "../../model/design/design.ts";
import type { BoardController } from "./board-controller.ts";
import { callableCards } from "./callable-cards.ts";

/** Opens the popover of a new virtual node at a place of the screen; `at` is where its card will stand. */
export function openAddNode(board: BoardController, anchor: Point, at?: Point): void {
  board.popup.set({ kind: "add-node", anchor, ...(at === undefined ? {} : { at: snapped(at) }) });
}

/** Width of the popover that lets a card call another, and its distance from the card. */
export const CONNECT_WIDTH = 384;
const GAP = 16;

/** Opens the popover that lets a card call another, beside the card: an existing one, where there is one. */
export function openConnect(board: BoardController, caller: CardId): void {
  const rect = board.model.rectOf(caller);
  if (rect === undefined) return;
  board.reveal([caller]);
  const right = board.view.toScreen({ x: rect.x + rect.width, y: rect.y });
  const below = board.view.toScreen({ x: rect.x, y: rect.y + rect.height });
  const hasRoom = right.x + CONNECT_WIDTH + 2 * GAP <= board.view.size.value.width;
  const anchor = hasRoom ? { x: right.x + GAP, y: right.y } : { x: below.x, y: below.y + GAP };
  const tab = callableCards(board, caller).length > 0 ? "existing" : "new";
  board.popup.set({ kind: "connect", caller, anchor, tab });
}

/** The middle of the board's upper half: for what is opened without a pointer. */
export function middleOf(board: BoardController): Point {
  const { width, height } = board.view.size.value;
  return { x: width / 2 - 140, y: height / 4 };
}

function snapped({ x, y }: Point): Point {
  return { x: Math.round(x / 8) * 8, y: Math.round(y / 8) * 8 };
}
