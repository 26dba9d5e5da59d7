import type { Sliced } from "../../lib/sliced.ts";
import { assignColumns } from "./assign-columns.ts";
import { breakCycles } from "./break-cycles.ts";
import { columnGraph } from "./column-graph.ts";
import { orderColumns } from "./order-columns.ts";
import { COLUMN_GAP, ROW_GAP, STEP } from "./spacing.ts";
import { verticalPlaces } from "./vertical-places.ts";

/** A connected graph of numbered cards; sizes in pixels, multiples of 8. Edges join different cards. */
export interface LayeredInput {
  readonly widths: Float64Array;
  readonly heights: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How far below the level of the card that it enters each edge leaves, where both middles are level. */
  readonly ports: Float64Array;
  /** 1 for what belongs at the left edge if nobody leads to it. */
  readonly isCaller: Uint8Array;
  /** The column of each card, where that is decided already; no edge may stay within one. */
  readonly columns?: Int32Array;
}

/** Top left corners, from (0, 0); multiples of 8. */
export interface LayeredOutput {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** Columns from left to right in the direction of calls, few crossings, neighbours level. */
export function* layered(input: LayeredInput): Sliced<LayeredOutput> {
  const { widths, heights, from, to, ports, isCaller, columns } = input;
  const count = widths.length;
  const turned =
    columns === undefined
      ? breakCycles(count, from, to)
      : from.map((u, i) => ((columns[u] as number) > (columns[to[i] as number] as number) ? 1 : 0));
  const start = from.map((u, i) => (turned[i] === 1 ? (to[i] as number) : u));
  const end = to.map((v, i) => (turned[i] === 1 ? (from[i] as number) : v));
  yield;
  // Edges that lead back leave at the other side: their ports do not matter to the order.
  const shifts = ports.map((port, i) => (turned[i] === 1 ? 0 : port));
  const graph = columnGraph(columns ?? assignColumns(count, start, end, isCaller), start, end, {
    heights,
    shifts,
  });
  yield;
  yield* orderColumns(graph);
  const tops = yield* verticalPlaces(graph, heights, ROW_GAP);

  const x = new Float64Array(count);
  let left = 0;
  let width = 0;
  for (const column of graph.columns) {
    let widest = 0;
    for (const u of column) {
      if (u >= count) continue;
      x[u] = left;
      widest = Math.max(widest, widths[u] as number);
    }
    width = left + widest;
    left = width + COLUMN_GAP;
  }
  const top = graph.columns.reduce(
    (least, column) => column.reduce((y, u) => (u < count ? Math.min(y, tops[u] as number) : y), least),
    Number.POSITIVE_INFINITY,
  );
  const y = new Float64Array(count);
  let height = 0;
  for (const column of graph.columns) {
    let free = 0;
    for (const u of column) {
      if (u >= count) continue;
      const own = heights[u] as number;
      y[u] = Math.max(free, Math.round(((tops[u] as number) - top) / STEP) * STEP);
      free = (y[u] as number) + own + ROW_GAP;
      height = Math.max(height, free - ROW_GAP);
    }
  }
  return { x, y, width, height };
}
