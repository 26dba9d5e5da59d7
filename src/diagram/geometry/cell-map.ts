import type { Rect } from "./rect.ts";

/** Side of a cell in pixels: about one card. */
const CELL = 256;

/** Which ids touch which cells of an endless grid. */
export class CellMap<Id> {
  readonly #cells = new Map<number, Set<Id>>();
  readonly #keysOf = new Map<Id, ReadonlySet<number>>();

  /** Puts the id into the cells of these boxes, and out of those it was in. */
  set(id: Id, boxes: readonly Rect[]): void {
    this.delete(id);
    const keys = new Set<number>();
    for (const box of boxes) for (const key of cellsOf(box)) keys.add(key);
    this.#keysOf.set(id, keys);
    for (const key of keys) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, new Set([id]));
      else cell.add(id);
    }
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
    const many = (rect.width / CELL + 1) * (rect.height / CELL + 1) > this.#cells.size;
    // A question about more cells than are in use (the whole board from far away) looks at those in use.
    const keys = many ? this.#usedIn(rect) : cellsOf(rect);
    for (const key of keys) for (const id of this.#cells.get(key) ?? []) found.add(id);
    return found;
  }

  *#usedIn(rect: Rect): Generator<number> {
    const left = Math.floor(rect.x / CELL);
    const top = Math.floor(rect.y / CELL);
    const right = Math.floor((rect.x + rect.width) / CELL);
    const bottom = Math.floor((rect.y + rect.height) / CELL);
    for (const key of this.#cells.keys()) {
      const cx = Math.floor(key / (2 * ORIGIN)) - ORIGIN;
      const cy = (key % (2 * ORIGIN)) - ORIGIN;
      if (cx >= left && cx <= right && cy >= top && cy <= bottom) yield key;
    }
  }
}

/** Cells are counted from -2^20: boards reach 268 million pixels in each direction. */
const ORIGIN = 2 ** 20;

function* cellsOf({ x, y, width, height }: Rect): Generator<number> {
  const right = Math.floor((x + width) / CELL);
  const bottom = Math.floor((y + height) / CELL);
  for (let cx = Math.floor(x / CELL); cx <= right; cx++) {
    for (let cy = Math.floor(y / CELL); cy <= bottom; cy++) yield (cx + ORIGIN) * 2 * ORIGIN + (cy + ORIGIN);
  }
}
