import { adjacency } from "./adjacency.ts";

/**
 * Marks the edges to turn around so that no cycle is left: those that a depth-first walk finds leading back.
 * The walk starts at the nodes that nobody calls, then goes by number; so a cycle is entered where calls
 * enter it.
 */
export function breakCycles(count: number, from: Int32Array, to: Int32Array): Uint8Array {
  const { start, to: targets, edge } = adjacency(count, from, to);
  const called = new Uint8Array(count);
  for (const v of to) called[v] = 1;
  const turned = new Uint8Array(from.length);
  const state = new Uint8Array(count);
  const next = start.slice(0, count);
  const stack = new Int32Array(count);
  const walk = (root: number): void => {
    let depth = 0;
    stack[depth++] = root;
    state[root] = OPEN;
    while (depth > 0) {
      const u = stack[depth - 1] as number;
      const slot = next[u] as number;
      if (slot === start[u + 1]) {
        state[u] = DONE;
        depth--;
        continue;
      }
      next[u] = slot + 1;
      const v = targets[slot] as number;
      if (state[v] === OPEN) turned[edge[slot] as number] = 1;
      else if (state[v] === NEW) {
        state[v] = OPEN;
        stack[depth++] = v;
      }
    }
  };
  for (let u = 0; u < count; u++) if (called[u] === 0) walk(u);
  for (let u = 0; u < count; u++) if (state[u] === NEW) walk(u);
  return turned;
}

const NEW = 0;
const OPEN = 1;
const DONE = 2;
