import type { Point } from "../../../model/design/design.ts";
import type { BoardController } from "../board-controller.ts";

/** Width of the rim in which a drag moves the board along, and the speed at its edge, in screen pixels. */
const RIM = 32;
const SPEED = 14;

/** Moves the board while something is dragged to its edge. */
export class EdgePan {
  readonly #board: BoardController;
  readonly #onPan: (screen: Point) => void;
  #pointer: Point | undefined;
  #frame = 0;

  constructor(board: BoardController, onPan: (screen: Point) => void) {
    this.#board = board;
    this.#onPan = onPan;
  }

  follow(pointer: Point): void {
    this.#pointer = pointer;
    if (this.#frame === 0 && this.#speed(pointer) !== undefined) this.#next();
  }

  stop(): void {
    this.#pointer = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #next(): void {
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const speed = this.#pointer === undefined ? undefined : this.#speed(this.#pointer);
      if (this.#pointer === undefined || speed === undefined) return;
      const { x, y, zoom } = this.#board.view.viewport;
      this.#board.view.set({ x: x - speed.x, y: y - speed.y, zoom });
      this.#onPan(this.#pointer);
      this.#next();
    });
  }

  #speed({ x, y }: Point): Point | undefined {
    const { width, height } = this.#board.view.size.value;
    const speed = { x: along(x, width), y: along(y, height) };
    return speed.x === 0 && speed.y === 0 ? undefined : speed;
  }
}

function along(at: number, extent: number): number {
  if (at < RIM) return -SPEED * Math.min((RIM - at) / RIM, 1);
  if (at > extent - RIM) return SPEED * Math.min((at - extent + RIM) / RIM, 1);
  return 0;
}
