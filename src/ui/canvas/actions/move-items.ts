import type { CardId } from "../../../diagram/card.ts";
import { moveCards } from "../../../editor/commands/move-cards.ts";
import type { Point } from "../../../model/design/design.ts";
import type { BoardController } from "../board-controller.ts";

/** Puts cards where they were dragged: one step of undo. */
export function dropCards(board: BoardController, places: ReadonlyMap<CardId, Point>): void {
  board.editor.run(moveCards, { view: board.model.view, to: places });
  board.lift(new Map());
}

/** A pause after which the next arrow key starts a new step of undo, in milliseconds. */
const BURST = 800;

/** Moves cards by arrow keys; keys in quick succession are one step of undo. */
export class ArrowMoves {
  readonly #board: BoardController;
  #burst = 0;
  #last = Number.NEGATIVE_INFINITY;

  constructor(board: BoardController) {
    this.#board = board;
  }

  move(items: readonly CardId[], by: Point, now: number): boolean {
    const { editor, model } = this.#board;
    const cards = items.filter((id) => model.scene.cards.has(id));
    if (cards.length === 0) return false;
    if (now - this.#last > BURST) this.#burst += 1;
    this.#last = now;
    const to = new Map<CardId, Point>();
    for (const id of cards) {
      const at = model.placeOf(id);
      if (at !== undefined) to.set(id, { x: at.x + by.x, y: at.y + by.y });
    }
    editor.run(moveCards, { view: model.view, to }, `arrows ${this.#burst} ${cards.join(" ")}`);
    const [first] = to.keys();
    if (first !== undefined) {
      const what = to.size === 1 ? model.scene.cards.get(first)?.name : `${to.size} cards`;
      this.#board.say(`Moved ${what} ${directionOf(by)}.`);
    }
    return true;
  }
}

/** `right by 8`. */
function directionOf({ x, y }: Point): string {
  const where = x > 0 ? "right" : x < 0 ? "left" : y > 0 ? "down" : "up";
  return `${where} by ${Math.abs(x) + Math.abs(y)}`;
}
