import type { SeenId } from "../../../diagram/shown/board-scene.ts";
import type { Point } from "../../../model/design/design.ts";
import { dropCards } from "../actions/move-items.ts";
import type { BoardController } from "../board-controller.ts";
import { draggedWith } from "./dragged-with.ts";

const GRID = 8;
/** A press becomes a drag when the pointer has moved by so many screen pixels. */
const SLOP = 4;

/** Moves a group with its cards, a note, or all that is selected with it, while the pointer is down. */
export class DrawnDrag {
  readonly #board: BoardController;
  readonly #id: SeenId;
  readonly #start: Point;
  #from: ReadonlyMap<SeenId, Point> | undefined;
  #to: ReadonlyMap<SeenId, Point> = new Map();

  /** `start` is in screen pixels. */
  constructor(board: BoardController, id: SeenId, start: Point) {
    this.#board = board;
    this.#id = id;
    this.#start = start;
  }

  get hasMoved(): boolean {
    return this.#from !== undefined;
  }

  move({ x, y }: Point): void {
    const [dx, dy] = [x - this.#start.x, y - this.#start.y];
    if (this.#from === undefined) {
      if (Math.hypot(dx, dy) <= SLOP) return;
      this.#from = draggedWith(this.#board, this.#id);
    }
    const zoom = this.#board.view.zoom.value;
    const lead = this.#from.get(this.#id) ?? { x: 0, y: 0 };
    // Cards stand on the grid: a frame, which stands around them, moves as they do.
    const by = {
      x: snapped(lead.x + dx / zoom) - snapped(lead.x),
      y: snapped(lead.y + dy / zoom) - snapped(lead.y),
    };
    this.#to = new Map([...this.#from].map(([id, at]) => [id, { x: at.x + by.x, y: at.y + by.y }]));
    this.#board.lift(this.#to);
  }

  drop(): void {
    if (this.hasMoved) dropCards(this.#board, this.#to);
  }

  cancel(): void {
    if (this.hasMoved) this.#board.lift(new Map());
  }
}

function snapped(pixels: number): number {
  return Math.round(pixels / GRID) * GRID;
}
