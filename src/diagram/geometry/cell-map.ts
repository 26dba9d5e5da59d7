import type { Rect } from "./rect.ts";

/** Which ids touch which cells of an endless grid of square cells. */
export class CellMap<Id> {
  /** Side of a cell in pixels. */
  readonly side: number;
  readonly #cells = new Map<number, Set<Id>>();
  readonly #keysOf = new Map<Id, readonly number[]>();

  constructor(side: number) {
    this.side = side;
  }

  /** Puts the id into the cells of these boxes, and out of those it was in. */
  set(id: Id, boxes: readonly Rect[]): void {
    this.delete(id);
    const keys: number[] = [];
    for (const box of boxes) {
      for (const key of this.#keysIn(box)) {
        const cell = this.#cells.get(key);
        if (cell?.has(id) === true) continue;
        keys.push(key);
        if (cell === undefined) this.#cells.set(key, new Set([id]));
        else cell.add(id);
      }
    }
    this.#keysOf.set(id, keys);
  }

  delete(id: Id): void {
    for (const key of this.#keysOf.get(id) ?? []) {
      const cell = this.#cells.get(key);
      cell?.delete(id);
      if (cell?.size === 0) this.#cells.delete(key);
    }
    this.#keysOf.delete(id);
  }

  /** All ids in the cells that the rectangle touches, each once. */
  in(rect: Rect): Set<Id> {
    const found = new Set<Id>();
    const asked = (rect.width / this.side + 1) * (rect.height / this.side + 1);
    // A question about more cells than are in use (the whole board from far away) looks at those in use.
    const keys = asked > this.#cells.size ? this.#usedIn(rect) : this.#keysIn(rect);
    for (const key of keys) for (const id of this.#cells.get(key) ?? []) found.add(id);
    return found;
  }

  #keysIn(rect: Rect): number[] {
    const { left, top, right, bottom } = this.#cellsOf(rect);
    const keys: number[] = [];
    for (let cx = left; cx <= right; cx++) for (let cy = top; cy <= bottom; cy++) keys.push(keyOf(cx, cy));
    return keys;
  }

  #usedIn(rect: Rect): number[] {
    const { left, top, right, bottom } = this.#cellsOf(rect);
    return [...this.#cells.keys()].filter((key) => {
      const cx = Math.floor(key / (2 * ORIGIN)) - ORIGIN;
      const cy = (key % (2 * ORIGIN)) - ORIGIN;
      return cx >= left && cx <= right && cy >= top && cy <= bottom;
    });
  }

  #cellsOf({ x, y, width, height }: Rect): { left: number; top: number; right: number; bottom: number } {
    return {
      left: Math.floor(x / this.side),
      top: Math.floor(y / this.side),
      right: Math.floor((x + width) / this.side),
      bottom: Math.floor((y + height) / this.side),
    };
  }
}

/** Cells are counted from -2^20: that is far beyond any board. */
const ORIGIN = 2 ** 20;

function keyOf(cx: number, cy: number): number {
  return (cx + ORIGIN) * 2 * ORIGIN + (cy + ORIGIN);
}
