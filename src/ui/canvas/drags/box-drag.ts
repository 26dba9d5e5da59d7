import type { Rect } from "../../../diagram/geometry/rect.ts";
import type { Point } from "../../../model/design/design.ts";
import { isGroupId } from "../../../model/design/group.ts";
import type { BoardController } from "../board-controller.ts";
import type { Drag } from "./drag.ts";

/** Selects the cards that a box touches, besides those that are selected already. */
export class BoxDrag implements Drag {
  readonly #board: BoardController;
  readonly #start: Point;

  constructor(board: BoardController, start: Point) {
    this.#board = board;
    this.#start = start;
  }

  move(_screen: Point, board: Point): void {
    this.#board.box.set(this.#rect(board));
  }

  drop(_screen: Point, board: Point): void {
    this.#board.box.set(undefined);
    const { session } = this.#board.editor;
    const { items, edges, drawn = [] } = session.state.selection;
    const { model } = this.#board;
    const box = this.#rect(board);
    // A frame is touched by any box in it: groups are selected where they are one card.
    const touched = model
      .drawnIn(box)
      .filter((id) => !isGroupId(id) || model.groups.groups.get(id)?.collapsed === true);
    session.select([...new Set([...items, ...model.grid.cardsIn(box)])], edges, [
      ...new Set([...drawn, ...touched]),
    ]);
  }

  cancel(): void {
    this.#board.box.set(undefined);
  }

  #rect({ x, y }: Point): Rect {
    return {
      x: Math.min(x, this.#start.x),
      y: Math.min(y, this.#start.y),
      width: Math.abs(x - this.#start.x),
      height: Math.abs(y - this.#start.y),
    };
  }
}
