import type { Sliced } from "../../lib/sliced.ts";
import type { Adjacency } from "./adjacency.ts";
import type { ColumnGraph } from "./column-graph.ts";

/** Height kept free for an edge that passes a column, and the gaps around it. */
const BEND_HEIGHT = 8;
const BEND_GAP = 16;
/** Passes over all columns. */
const PASSES = 10;
/** How much more an edge wants to be straight while it passes columns. */
const STRAIGHT = 4;

/**
 * The top of each node (bends included), so that neighbours stand level as far as the order of each column
 * and `gap` pixels between cards allow. Every pass asks each node for the mean of its neighbours and takes
 * the closest places that keep the order: an isotonic regression (pool adjacent violators).
 */
export function* verticalPlaces(
  graph: ColumnGraph,
  heights: Float64Array,
  gap: number,
): Sliced<Float64Array> {
  const { columns, count, cards } = graph;
  const heightOf = (u: number): number => (u < cards ? (heights[u] as number) : BEND_HEIGHT);
  const middle = new Float64Array(count);
  /** Distance of a node's middle from that of the first of its column, packed tight. */
  const offset = new Float64Array(count);
  for (const column of columns) {
    let at = 0;
    column.forEach((u, i) => {
      const above = column[i - 1];
      if (above !== undefined) {
        const between = u < cards && above < cards ? gap : BEND_GAP;
        at += heightOf(above) / 2 + between + heightOf(u) / 2;
      }
      offset[u] = at;
    });
    for (const u of column) middle[u] = (offset[u] as number) - at / 2;
  }
  const wish = new Float64Array(count);
  const weight = new Float64Array(count);
  for (let pass = 0; pass < PASSES; pass++) {
    for (let step = 0; step < columns.length; step++) {
      const column = columns[pass % 2 === 0 ? step : columns.length - 1 - step] ?? [];
      for (const u of column) setWish(graph, u, middle, wish, weight);
      project(column, wish, weight, offset, middle);
      yield;
    }
  }
  return middle.map((y, u) => y - heightOf(u) / 2);
}

function setWish(
  { left, right, cards, shifts }: ColumnGraph,
  u: number,
  middle: Float64Array,
  wish: Float64Array,
  weight: Float64Array,
): void {
  let sum = 0;
  let total = 0;
  const add = ({ start, to, edge }: Adjacency, side: 1 | -1): void => {
    for (let k = start[u] as number; k < (start[u + 1] as number); k++) {
      const v = to[k] as number;
      const pull = u >= cards || v >= cards ? STRAIGHT : 1;
      sum += pull * ((middle[v] as number) + side * (shifts[edge[k] as number] as number));
      total += pull;
    }
  };
  add(left, 1);
  add(right, -1);
  wish[u] = total === 0 ? (middle[u] as number) : sum / total;
  weight[u] = Math.max(1, total);
}

/** The places closest to the wishes that keep the order and the distances of the column. */
function project(
  column: readonly number[],
  wish: Float64Array,
  weight: Float64Array,
  offset: Float64Array,
  middle: Float64Array,
): void {
  const blocks: { sum: number; weight: number; size: number }[] = [];
  for (const u of column) {
    const own = weight[u] as number;
    let block = { sum: ((wish[u] as number) - (offset[u] as number)) * own, weight: own, size: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.weight <= block.sum / block.weight) break;
      blocks.pop();
      block = {
        sum: block.sum + last.sum,
        weight: block.weight + last.weight,
        size: block.size + last.size,
      };
    }
    blocks.push(block);
  }
  let i = 0;
  for (const block of blocks) {
    for (let k = 0; k < block.size; k++) {
      const u = column[i++] as number;
      middle[u] = block.sum / block.weight + (offset[u] as number);
    }
  }
}
