import { type Adjacency, adjacency } from "./adjacency.ts";

/** A graph whose every edge goes from one column to the next: longer edges pass through bends. */
export interface ColumnGraph {
  /** Nodes are 0 to `cards - 1`, bends follow up to `count - 1`. */
  readonly cards: number;
  readonly count: number;
  readonly columns: readonly number[][];
  readonly columnOf: Int32Array;
  /** Neighbours in the column to the right, and to the left. */
  readonly right: Adjacency;
  readonly left: Adjacency;
  /** Of each piece, how far below the middle of its left node it starts; see `LayeredInput.ports`. */
  readonly shifts: Float64Array;
  /** The same as a place within that node, from 0 at the top to less than 1. */
  readonly places: Float64Array;
}

/** Where the edges leave their cards. */
interface Ports {
  readonly heights: Float64Array;
  readonly shifts: Float64Array;
}

/** Cuts edges that skip columns into pieces. Nodes stand in their columns in an order to start from. */
export function columnGraph(column: Int32Array, from: Int32Array, to: Int32Array, ports: Ports): ColumnGraph {
  const cards = column.length;
  let bends = 0;
  from.forEach((u, i) => {
    bends += (column[to[i] as number] as number) - (column[u] as number) - 1;
  });
  const count = cards + bends;
  const columnOf = new Int32Array(count);
  columnOf.set(column);
  const pieceFrom = new Int32Array(from.length + bends);
  const pieceTo = new Int32Array(from.length + bends);
  const shifts = new Float64Array(from.length + bends);
  const places = new Float64Array(from.length + bends).fill(MIDDLE);
  let piece = 0;
  let bend = cards;
  from.forEach((u, i) => {
    const v = to[i] as number;
    let last = u;
    const shift = ports.shifts[i] as number;
    shifts[piece] = shift;
    places[piece] = placeAt(shift, ports.heights[u] as number);
    for (let at = (column[u] as number) + 1; at < (column[v] as number); at++) {
      columnOf[bend] = at;
      pieceFrom[piece] = last;
      pieceTo[piece++] = bend;
      last = bend++;
    }
    pieceFrom[piece] = last;
    pieceTo[piece++] = v;
  });
  const right = adjacency(count, pieceFrom, pieceTo);
  const left = adjacency(count, pieceTo, pieceFrom);
  return {
    cards,
    count,
    columns: initialOrder(count, columnOf, right, left),
    columnOf,
    right,
    left,
    shifts,
    places,
  };
}

/** All places of a node lie before the next node of its column. */
const WITHIN = 0.9;
const MIDDLE = WITHIN / 2;

function placeAt(shift: number, height: number): number {
  return WITHIN * Math.min(Math.max(0.5 + shift / height, 0), 1);
}

/** A depth-first walk in both directions: what belongs together starts together. */
function initialOrder(
  count: number,
  columnOf: Int32Array,
  right: Adjacency,
  left: Adjacency,
): readonly number[][] {
  const columns: number[][] = [];
  const seen = new Uint8Array(count);
  const stack: number[] = [];
  const push = ({ start, to }: Adjacency, u: number): void => {
    for (let k = (start[u + 1] as number) - 1; k >= (start[u] as number); k--) {
      const v = to[k] as number;
      if (seen[v] === 1) continue;
      seen[v] = 1;
      stack.push(v);
    }
  };
  for (let root = 0; root < count; root++) {
    if (seen[root] === 1) continue;
    seen[root] = 1;
    stack.push(root);
    for (let u = stack.pop(); u !== undefined; u = stack.pop()) {
      const column = columnOf[u] as number;
      while (columns.length <= column) columns.push([]);
      columns[column]?.push(u);
      push(right, u);
      push(left, u);
    }
  }
  return columns;
}
