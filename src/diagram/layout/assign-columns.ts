import { adjacency } from "./adjacency.ts";

/**
 * The column of each node of a graph without cycles, from 0: one right of the last that leads to it. What
 * nobody leads to stands in column 0 if it is a caller; a service or router that nobody uses, and what only
 * such lead to, stands right before what it leads to.
 */
export function assignColumns(
  count: number,
  from: Int32Array,
  to: Int32Array,
  isCaller: Uint8Array,
): Int32Array {
  const { start, to: targets } = adjacency(count, from, to);
  const open = new Int32Array(count);
  for (const v of to) open[v] = (open[v] as number) + 1;
  const column = new Int32Array(count);
  const pinned = isCaller.slice();
  const order = new Int32Array(count);
  let end = 0;
  for (let u = 0; u < count; u++) if (open[u] === 0) order[end++] = u;
  for (let i = 0; i < end; i++) {
    const u = order[i] as number;
    for (let k = start[u] as number; k < (start[u + 1] as number); k++) {
      const v = targets[k] as number;
      column[v] = Math.max(column[v] as number, (column[u] as number) + 1);
      if (pinned[u] === 1) pinned[v] = 1;
      open[v] = (open[v] as number) - 1;
      if (open[v] === 0) order[end++] = v;
    }
  }
  for (let i = end - 1; i >= 0; i--) {
    const u = order[i] as number;
    if (pinned[u] === 1 || start[u] === start[u + 1]) continue;
    let nearest = Number.MAX_SAFE_INTEGER;
    for (let k = start[u] as number; k < (start[u + 1] as number); k++) {
      nearest = Math.min(nearest, column[targets[k] as number] as number);
    }
    column[u] = Math.max(column[u] as number, nearest - 1);
  }
  return column;
}
