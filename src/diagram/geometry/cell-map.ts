import type { Rect } from "./rect.ts";

/** Which things touch which cells of an endless grid of square cells. Things are known by small whole numbers. */
export class CellMap {
  /** Side of a cell in pixels. */
  readonly side: number;
  /** By column of cells, by row: what touches the cell. */
  readonly #columns = new Map<number, Map<number, number[]>>();
  #used = 0;
  /** By thing: column and row of each of its cells. */
  readonly #cellsOf: (readonly number[] | undefined)[] = [];
  /** By thing: the last question that it was an answer to. */
  readonly #told: number[] = [];
  #question = 0;

  constructor(side: number) {
    this.side = side;
  }

  /** Puts the thing into the cells of these boxes, and out of those it was in. */
  set(thing: number, boxes: readonly Rect[]): void {
    const before = this.#cellsOf[thing];
    const cells = this.#cellsAround(boxes);
    if (before !== undefined && same(before, cells)) return;
    this.delete(thing);
    for (let i = 0; i < cells.length; i += 2) this.#enter(thing, cells[i] as number, cells[i + 1] as number);
    while (this.#told.length <= thing) {
      this.#told.push(0);
      this.#cellsOf.push(undefined);
    }
    this.#cellsOf[thing] = cells;
  }

  delete(thing: number): void {
    const cells = this.#cellsOf[thing];
    if (cells === undefined) return;
    for (let i = 0; i < cells.length; i += 2) this.#leave(thing, cells[i] as number, cells[i + 1] as number);
    this.#cellsOf[thing] = undefined;
  }

  /** All things in the cells that the rectangle touches, each once, in no particular order. */
  in({ x, y, width, height }: Rect): number[] {
    const found: number[] = [];
    this.#question += 1;
    const left = Math.floor(x / this.side);
    const right = Math.floor((x + width) / this.side);
    const top = Math.floor(y / this.side);
    const bottom = Math.floor((y + height) / this.side);
    // A question about more cells than are in use (the whole board from far away) looks at those in use.
    if ((right - left + 1) * (bottom - top + 1) > this.#used) {
      for (const [cx, column] of this.#columns) {
        if (cx < left || cx > right) continue;
        for (const [cy, cell] of column) if (cy >= top && cy <= bottom) this.#tell(cell, found);
      }
      return found;
    }
    for (let cx = left; cx <= right; cx++) {
      const column = this.#columns.get(cx);
      for (let cy = top; column !== undefined && cy <= bottom; cy++) this.#tell(column.get(cy), found);
    }
    return found;
  }

  #tell(cell: readonly number[] | undefined, found: number[]): void {
    for (const thing of cell ?? []) {
      if (this.#told[thing] === this.#question) continue;
      this.#told[thing] = this.#question;
      found.push(thing);
    }
  }

  /** Column and row of each cell that the boxes touch; perhaps some twice. */
  #cellsAround(boxes: readonly Rect[]): number[] {
    const cells: number[] = [];
    for (const { x, y, width, height } of boxes) {
      const right = Math.floor((x + width) / this.side);
      const top = Math.floor(y / this.side);
      const bottom = Math.floor((y + height) / this.side);
      for (let cx = Math.floor(x / this.side); cx <= right; cx++)
        for (let cy = top; cy <= bottom; cy++) if (!endsWith(cells, cx, cy)) cells.push(cx, cy);
    }
    return cells;
  }

  #enter(thing: number, cx: number, cy: number): void {
    let column = this.#columns.get(cx);
    if (column === undefined) {
      column = new Map();
      this.#columns.set(cx, column);
    }
    const cell = column.get(cy);
    if (cell !== undefined) cell.push(thing);
    else {
      column.set(cy, [thing]);
      this.#used += 1;
    }
  }

  #leave(thing: number, cx: number, cy: number): void {
    const column = this.#columns.get(cx);
    const cell = column?.get(cy);
    if (column === undefined || cell === undefined) return;
    const last = cell.pop() as number;
    if (last !== thing) cell[cell.indexOf(thing)] = last;
    if (cell.length > 0) return;
    column.delete(cy);
    this.#used -= 1;
    if (column.size === 0) this.#columns.delete(cx);
  }
}

/** Boxes that follow each other share their last cells. */
const SHARED = 4;

function endsWith(cells: readonly number[], cx: number, cy: number): boolean {
  for (let i = cells.length - 2; i >= 0 && i >= cells.length - 2 * SHARED; i -= 2)
    if (cells[i] === cx && cells[i + 1] === cy) return true;
  return false;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
