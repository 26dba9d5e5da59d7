/** An edge as it was drawn: `x y` in pair after pair, and what it leaves and enters. */
export interface DrawnEdge {
  readonly line: readonly number[];
  /** Lines that leave the same port, or enter the same card, may meet there. */
  readonly from: string;
  readonly to: string;
}

const CELL = 96;

/** The straight pieces of all edges, and which of them pass which cell: by cell, by edge. */
interface Pieces {
  /** Ends of each piece: `x y x y`. */
  readonly ends: number[];
  readonly cells: Map<string, Map<number, number[]>>;
}

/**
 * How often drawn edges cross, by a grid of cells: each crossing is counted in the cell that it lies in, among
 * the straight pieces that pass that cell. Edges that share their start or their end are not compared.
 */
export function countCrossings(edges: readonly DrawnEdge[]): number {
  const { ends, cells } = piecesOf(edges);
  let count = 0;
  for (const [key, cell] of cells) {
    const inside = [...cell];
    inside.forEach(([a, own], i) => {
      for (const [b, others] of inside.slice(i + 1)) {
        if (edges[a]?.from === edges[b]?.from || edges[a]?.to === edges[b]?.to) continue;
        count += crossingsIn(ends, own, others, key);
      }
    });
  }
  return count;
}

function crossingsIn(
  ends: readonly number[],
  own: readonly number[],
  others: readonly number[],
  key: string,
) {
  let count = 0;
  for (const p of own) for (const q of others) if (crossIn(ends, p, q, key)) count += 1;
  return count;
}

function piecesOf(edges: readonly DrawnEdge[]): Pieces {
  const ends: number[] = [];
  const cells: Pieces["cells"] = new Map();
  const put = (key: string, edge: number, piece: number): void => {
    const cell = cells.get(key) ?? new Map<number, number[]>();
    cells.set(key, cell);
    const own = cell.get(edge);
    if (own === undefined) cell.set(edge, [piece]);
    else own.push(piece);
  };
  edges.forEach(({ line }, edge) => {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(i, i + 4);
      if (ax === bx && ay === by) continue;
      for (const key of cellsOf(ax, ay, bx, by)) put(key, edge, ends.length / 4);
      ends.push(ax, ay, bx, by);
    }
  });
  return { ends, cells };
}

const keyOf = (x: number, y: number): string => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;

/** The cells that a straight piece passes: those of its box, column by column, between its heights there. */
function* cellsOf(ax: number, ay: number, bx: number, by: number): Generator<string> {
  const [x0, y0, x1, y1] = ax <= bx ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
  for (let cx = Math.floor(x0 / CELL); cx <= Math.floor(x1 / CELL); cx++) {
    const from = Math.max(x0, cx * CELL);
    const to = Math.min(x1, (cx + 1) * CELL);
    const [ya, yb] = x1 === x0 ? [y0, y1] : [y0 + (from - x0) * slope, y0 + (to - x0) * slope];
    const [top, bottom] = [Math.min(ya, yb) - 1e-6, Math.max(ya, yb) + 1e-6];
    for (let cy = Math.floor(top / CELL); cy <= Math.floor(bottom / CELL); cy++) yield `${cx} ${cy}`;
  }
}

/** True where the two pieces cross at a point of this cell. */
function crossIn(pieces: readonly number[], p: number, q: number, key: string): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0] = pieces.slice(4 * p, 4 * p + 4);
  const [cx = 0, cy = 0, dx = 0, dy = 0] = pieces.slice(4 * q, 4 * q + 4);
  const det = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (det === 0) return false;
  const s = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / det;
  const t = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / det;
  if (s < 0 || s >= 1 || t < 0 || t >= 1) return false;
  return keyOf(ax + s * (bx - ax), ay + s * (by - ay)) === key;
}
