import { adjacency } from "./adjacency.ts";

/** The connected parts of a graph, in the order of their first cards. */
export interface Parts {
  /** Numbers of the cards of each part, ascending. */
  readonly cards: readonly (readonly number[])[];
  /** Numbers of the edges of each part, ascending: one for each pair of different cards that edges join. */
  readonly edges: readonly (readonly number[])[];
  /** For each card its number within its part. */
  readonly numberInPart: Int32Array;
}

/** `edges` holds the two cards of an edge, in pair after pair. */
export function connectedParts(count: number, edges: Int32Array): Parts {
  const size = edges.length / 2;
  const from = Int32Array.from({ length: size }, (_, i) => edges[2 * i] as number);
  const to = Int32Array.from({ length: size }, (_, i) => edges[2 * i + 1] as number);
  const out = adjacency(count, from, to);
  const back = adjacency(count, to, from);
  const part = new Int32Array(count).fill(-1);
  let parts = 0;
  const stack: number[] = [];
  for (let root = 0; root < count; root++) {
    if (part[root] !== -1) continue;
    part[root] = parts;
    stack.push(root);
    for (let u = stack.pop(); u !== undefined; u = stack.pop()) {
      for (const { start, to: beside } of [out, back]) {
        for (let k = start[u] as number; k < (start[u + 1] as number); k++) {
          const v = beside[k] as number;
          if (part[v] !== -1) continue;
          part[v] = parts;
          stack.push(v);
        }
      }
    }
    parts++;
  }
  const cards: number[][] = Array.from({ length: parts }, () => []);
  const numberInPart = part.map((index, card) => (cards[index]?.push(card) ?? 0) - 1);
  return { cards, edges: edgesOfParts(count, from, to, part, parts), numberInPart };
}

function edgesOfParts(
  count: number,
  from: Int32Array,
  to: Int32Array,
  part: Int32Array,
  parts: number,
): number[][] {
  const edges: number[][] = Array.from({ length: parts }, () => []);
  const seen = new Set<number>();
  from.forEach((u, i) => {
    const v = to[i] as number;
    const pair = u * count + v;
    if (u === v || seen.has(pair)) return;
    seen.add(pair);
    edges[part[u] as number]?.push(i);
  });
  return edges;
}
