/** A directed graph over moves, named by keys: an edge says which of two moves comes first. */
export class MoveGraph {
  private readonly after = new Map<string, Set<string>>();
  private readonly before = new Map<string, Set<string>>();

  constructor(moves: Iterable<string>) {
    for (const move of moves) {
      this.after.set(move, new Set());
      this.before.set(move, new Set());
    }
  }

  add(first: string, second: string): void {
    this.setOf(this.after, first).add(second);
    this.setOf(this.before, second).add(first);
  }

  has(first: string, second: string): boolean {
    return this.setOf(this.after, first).has(second);
  }

  /** The moves that come directly before this one. */
  predecessors(move: string): ReadonlySet<string> {
    return this.setOf(this.before, move);
  }

  /** Whether an edge from `first` to `second` would close a cycle. */
  closesCycle(first: string, second: string): boolean {
    const seen = new Set([second]);
    const open = [second];
    for (let move = open.pop(); move !== undefined; move = open.pop()) {
      if (move === first) return true;
      for (const next of this.setOf(this.after, move)) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return false;
  }

  /**
   * The moves in an order that respects all edges, where there is a choice by `compare`; and the moves on
   * cycles or between them, which have no such order.
   */
  sorted(compare: (a: string, b: string) => number): { order: string[]; cyclic: Set<string> } {
    const order = this.peel(this.after, this.before, compare);
    const placed = new Set(order);
    // What is left holds the cycles and all that follows them: peeled from the other end only cycles stay.
    const fromEnd = new Set(this.peel(this.before, this.after, compare));
    const cyclic = new Set([...this.after.keys()].filter((move) => !placed.has(move) && !fromEnd.has(move)));
    return { order, cyclic };
  }

  private peel(
    after: ReadonlyMap<string, ReadonlySet<string>>,
    before: ReadonlyMap<string, ReadonlySet<string>>,
    compare: (a: string, b: string) => number,
  ): string[] {
    const waiting = new Map([...before].map(([move, first]) => [move, first.size]));
    // Descending, so that the next one is taken from the end.
    const ready = [...waiting.keys()].filter((move) => waiting.get(move) === 0).sort((a, b) => compare(b, a));
    const order: string[] = [];
    for (let move = ready.pop(); move !== undefined; move = ready.pop()) {
      order.push(move);
      for (const next of this.setOf(after, move)) {
        const left = (waiting.get(next) ?? 0) - 1;
        waiting.set(next, left);
        if (left === 0) ready.splice(placeIn(ready, next, compare), 0, next);
      }
    }
    return order;
  }

  private setOf<S extends ReadonlySet<string>>(sets: ReadonlyMap<string, S>, move: string): S {
    const set = sets.get(move);
    if (set === undefined) throw new Error(`no move ${move}`);
    return set;
  }
}

/** Where `item` belongs in a list that `compare` keeps in descending order. */
function placeIn(list: readonly string[], item: string, compare: (a: string, b: string) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] as string, item) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
