import type { CardId } from "../../../diagram/card.ts";
import type { Point } from "../../../model/design/design.ts";
import { dropCards } from "../actions/move-items.ts";
import type { BoardController } from "../board-controller.ts";
import { draggedWith } from "../drawn/dragged-with.ts";
import { regroupOf } from "../drawn/regroup.ts";
import type { Drag } from "./drag.ts";

const GRID = 8;

/**
 * Moves a card, or all selected cards where it is one of them, on the grid of 8 pixels: into the group whose frame
 * is under the pointer, and with Alt out of their own.
 */
export class CardDrag implements Drag {
  readonly #board: BoardController;
  readonly #start: Point;
  readonly #card: CardId;
  readonly #from: ReadonlyMap<CardId, Point>;
  /** Cards that move without their groups. */
  readonly #loose: ReadonlySet<CardId>;
  #to: ReadonlyMap<CardId, Point> = new Map();

  constructor(board: BoardController, card: CardId, start: Point) {
    this.#board = board;
    this.#start = start;
    this.#card = card;
    this.#from = draggedWith(board, card);
    const { groups, scene } = board.model;
    const isLoose = (id: CardId): boolean => scene.cards.has(id) && !this.#from.has(groups.groupOf(id) ?? "");
    this.#loose = new Set([...this.#from.keys()].filter(isLoose));
  }

  move(_screen: Point, pointer: Point, alt: boolean): void {
    const { x, y } = pointer;
    const lead = this.#from.get(this.#card) ?? { x: 0, y: 0 };
    const by = {
      x: Math.round((lead.x + x - this.#start.x) / GRID) * GRID - lead.x,
      y: Math.round((lead.y + y - this.#start.y) / GRID) * GRID - lead.y,
    };
    this.#to = new Map([...this.#from].map(([id, at]) => [id, { x: at.x + by.x, y: at.y + by.y }]));
    this.#board.drawn.regroup.set(regroupOf(this.#board.model, { cards: this.#loose, pointer, leaves: alt }));
    this.#board.lift(this.#to);
  }

  drop(): void {
    const regroup = this.#board.drawn.regroup.value;
    this.#board.drawn.regroup.set(undefined);
    dropCards(this.#board, this.#to, regroup);
    if (!this.#board.emphasis.selected.has(this.#card)) this.#board.editor.session.select([this.#card]);
  }

  cancel(): void {
    this.#board.drawn.regroup.set(undefined);
    this.#board.lift(new Map());
  }
}
