import type { CardId } from "../../../diagram/card.ts";
import type { Point } from "../../../model/design/design.ts";
import { dropCards } from "../actions/move-items.ts";
import type { BoardController } from "../board-controller.ts";
import { draggedWith } from "../drawn/dragged-with.ts";
import type { Drag } from "./drag.ts";

const GRID = 8;

/** Moves a card, or all selected cards where it is one of them, on the grid of 8 pixels. */
export class CardDrag implements Drag {
  readonly #board: BoardController;
  readonly #start: Point;
  readonly #card: CardId;
  readonly #from: ReadonlyMap<CardId, Point>;
  #to: ReadonlyMap<CardId, Point> = new Map();

  constructor(board: BoardController, card: CardId, start: Point) {
    this.#board = board;
    this.#start = start;
    this.#card = card;
    this.#from = draggedWith(board, card);
  }

  move(_screen: Point, { x, y }: Point): void {
    const lead = this.#from.get(this.#card) ?? { x: 0, y: 0 };
    const by = {
      x: Math.round((lead.x + x - this.#start.x) / GRID) * GRID - lead.x,
      y: Math.round((lead.y + y - this.#start.y) / GRID) * GRID - lead.y,
    };
    this.#to = new Map([...this.#from].map(([id, at]) => [id, { x: at.x + by.x, y: at.y + by.y }]));
    this.#board.lift(this.#to);
  }

  drop(): void {
    dropCards(this.#board, this.#to);
    if (!this.#board.emphasis.selected.has(this.#card)) this.#board.editor.session.select([this.#card]);
  }

  cancel(): void {
    this.#board.lift(new Map());
  }
}
