import type { Sliced } from "../../lib/sliced.ts";
import type { Adjacency } from "./adjacency.ts";
import type { ColumnGraph } from "./column-graph.ts";
import { CrossingCounter } from "./crossings.ts";

/** Sweeps over all columns at most, and those in a row without fewer crossings after which it ends. */
const SWEEPS = 24;
const PATIENCE = 4;
/** Passes that swap neighbours, after the sweeps. */
const SWAP_PASSES = 6;

/**
 * Orders each column so that few edges cross: sweeps to the right and to the left put each node at the mean
 * rank of its neighbours (barycentre), the best order seen is kept, then neighbours swap while that helps.
 * The columns of the graph are sorted in place.
 */
export function* orderColumns(graph: ColumnGraph): Sliced<void> {
  const { columns } = graph;
  const rank = new Int32Array(graph.count);
  for (const column of columns) setRanks(column, rank);
  const counter = new CrossingCounter(graph);
  const key = new Float64Array(graph.count);
  let fewest = counter.count(rank);
  let best = rank.slice();
  for (let sweep = 0, idle = 0; sweep < SWEEPS && idle < PATIENCE && fewest > 0; sweep++) {
    yield* sweepOnce(graph, rank, key, sweep % 2 === 0);
    const crossings = counter.count(rank);
    yield;
    if (crossings < fewest) {
      fewest = crossings;
      best = rank.slice();
      idle = 0;
    } else idle++;
  }
  for (const column of columns) {
    column.sort((a, b) => (best[a] as number) - (best[b] as number));
    setRanks(column, rank);
  }
  if (fewest > 0) yield* swapNeighbours(graph, rank);
}

function setRanks(column: readonly number[], rank: Int32Array): void {
  column.forEach((u, i) => {
    rank[u] = i;
  });
}

function* sweepOnce(graph: ColumnGraph, rank: Int32Array, key: Float64Array, toRight: boolean): Sliced<void> {
  const { columns } = graph;
  const { start, to, edge } = toRight ? graph.left : graph.right;
  const { places } = graph;
  for (let step = 1; step < columns.length; step++) {
    const at = toRight ? step : columns.length - 1 - step;
    const column = columns[at] ?? [];
    const beside = columns[toRight ? at - 1 : at + 1]?.length ?? 1;
    for (const u of column) {
      const first = start[u] as number;
      const last = start[u + 1] as number;
      let sum = 0;
      for (let k = first; k < last; k++) {
        sum += rank[to[k] as number] as number;
        if (toRight) sum += places[edge[k] as number] as number;
      }
      // Without neighbours on that side a node keeps its relative place.
      key[u] = first === last ? ((rank[u] as number) * beside) / column.length : sum / (last - first);
    }
    column.sort(
      (a, b) => (key[a] as number) - (key[b] as number) || (rank[a] as number) - (rank[b] as number),
    );
    setRanks(column, rank);
    yield;
  }
}

function* swapNeighbours(graph: ColumnGraph, rank: Int32Array): Sliced<void> {
  const { columns, left, right, places } = graph;
  for (let pass = 0; pass < SWAP_PASSES; pass++) {
    let gained = 0;
    for (const column of columns) {
      for (let i = 0; i + 1 < column.length; i++) {
        const u = column[i] as number;
        const v = column[i + 1] as number;
        const gain = swapGain(left, rank, u, v, places) + swapGain(right, rank, u, v);
        if (gain <= 0) continue;
        column[i] = v;
        column[i + 1] = u;
        rank[v] = i;
        rank[u] = i + 1;
        gained += gain;
      }
      yield;
    }
    if (gained === 0) return;
  }
}

/** Pairs of neighbours above which swaps are not tried: two hubs side by side would cost their product. */
const PAIRS = 4096;

/** Crossings fewer on one side when `v` stands before `u`; `places` where edges meet their neighbours at ports. */
function swapGain(
  { start, to, edge }: Adjacency,
  rank: Int32Array,
  u: number,
  v: number,
  places?: Float64Array,
): number {
  const uFirst = start[u] as number;
  const uLast = start[u + 1] as number;
  const vFirst = start[v] as number;
  const vLast = start[v + 1] as number;
  if ((uLast - uFirst) * (vLast - vFirst) > PAIRS) return 0;
  let gain = 0;
  for (let i = uFirst; i < uLast; i++) {
    const a = (rank[to[i] as number] as number) + (places?.[edge[i] as number] ?? 0);
    for (let k = vFirst; k < vLast; k++) {
      const b = (rank[to[k] as number] as number) + (places?.[edge[k] as number] ?? 0);
      gain += a > b ? 1 : a < b ? -1 : 0;
    }
  }
  return gain;
}
