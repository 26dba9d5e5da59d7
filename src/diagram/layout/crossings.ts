import type { ColumnGraph } from "./column-graph.ts";

/** Counts crossing edges, those at the ports of one card too; keeps its arrays between counts. */
export class CrossingCounter {
  readonly #graph: ColumnGraph;
  readonly #sorted: Int32Array;
  readonly #next: Int32Array;
  readonly #tree: Int32Array;
  readonly #place: Float64Array;

  constructor(graph: ColumnGraph) {
    this.#graph = graph;
    this.#sorted = new Int32Array(graph.right.to.length);
    this.#place = new Float64Array(graph.right.to.length);
    this.#next = new Int32Array(graph.count);
    this.#tree = new Int32Array(Math.max(0, ...graph.columns.map(({ length }) => length)) + 1);
  }

  /** Crossings between all neighbouring columns, given the rank of each node in its column. */
  count(rank: Int32Array): number {
    const { columns } = this.#graph;
    let total = 0;
    for (let c = 0; c + 1 < columns.length; c++) {
      total += this.#between(columns[c] ?? [], columns[c + 1] ?? [], rank);
    }
    return total;
  }

  /** Inversions of the right ends, read in the order of the left ends, by a tree of counts (Fenwick). */
  #between(leftColumn: readonly number[], rightColumn: readonly number[], rank: Int32Array): number {
    this.#sort(leftColumn, rightColumn, rank);
    const { right } = this.#graph;
    const sorted = this.#sorted;
    const tree = this.#tree;
    const size = rightColumn.length;
    tree.fill(0, 0, size + 1);
    let seen = 0;
    let crossings = 0;
    for (const u of leftColumn) {
      const from = right.start[u] as number;
      const to = right.start[u + 1] as number;
      for (let first = from, last = from; first < to; first = last) {
        for (; last < to && this.#place[last] === this.#place[first]; last++) {
          let notAfter = 0;
          for (let i = (sorted[last] as number) + 1; i > 0; i -= i & -i) notAfter += tree[i] as number;
          crossings += seen - notAfter;
        }
        for (let k = first; k < last; k++) {
          for (let i = (sorted[k] as number) + 1; i <= size; i += i & -i) tree[i] = (tree[i] as number) + 1;
        }
        seen += last - first;
      }
    }
    return crossings;
  }

  /** Puts the right ends of each node of the left column in order: by port, those of one port by rank. */
  #sort(leftColumn: readonly number[], rightColumn: readonly number[], rank: Int32Array): void {
    const { right, left, places } = this.#graph;
    const sorted = this.#sorted;
    const next = this.#next;
    for (const u of leftColumn) next[u] = right.start[u] as number;
    for (const v of rightColumn) {
      for (let k = left.start[v] as number; k < (left.start[v + 1] as number); k++) {
        const u = left.to[k] as number;
        const slot = next[u] as number;
        const place = places[left.edge[k] as number] as number;
        // Edges of one card by port, those of one port by where they lead.
        let at = slot;
        for (; at > (right.start[u] as number) && (this.#place[at - 1] as number) > place; at--) {
          sorted[at] = sorted[at - 1] as number;
          this.#place[at] = this.#place[at - 1] as number;
        }
        sorted[at] = rank[v] as number;
        this.#place[at] = place;
        next[u] = slot + 1;
      }
    }
  }
}
