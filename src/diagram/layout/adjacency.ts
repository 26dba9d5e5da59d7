/** Neighbours of numbered nodes: those of `u` are `to[start[u]]` up to, not including, `to[start[u + 1]]`. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly to: Int32Array;
  /** Number of the edge behind each entry of `to`. */
  readonly edge: Int32Array;
}

/** Neighbours by edges `from[i]` to `to[i]`, in the order of the edges. */
export function adjacency(count: number, from: Int32Array, to: Int32Array): Adjacency {
  const start = new Int32Array(count + 1);
  for (const u of from) start[u + 1] = (start[u + 1] as number) + 1;
  for (let u = 0; u < count; u++) start[u + 1] = (start[u + 1] as number) + (start[u] as number);
  const next = start.slice(0, count);
  const neighbours = new Int32Array(from.length);
  const edge = new Int32Array(from.length);
  from.forEach((u, i) => {
    const slot = next[u] as number;
    next[u] = slot + 1;
    neighbours[slot] = to[i] as number;
    edge[slot] = i;
  });
  return { start, to: neighbours, edge };
}
