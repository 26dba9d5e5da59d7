import type { Graphviz } from "@hpcc-js/wasm-graphviz";
import type { Card } from "../../src/diagram/card.ts";
import type { DrawnEdge } from "./count-crossings.ts";
import type { MeshGraph } from "./mesh-graph.ts";

const POINTS = 72;
const STEPS = 12;

/** The graph for dot: cards of the same size, rows as ports at the same heights. */
export function dotSource({ cards, edges }: MeshGraph): string {
  const numbers = new Map([...cards.keys()].map((id, i) => [id, `c${i}`]));
  const ids = [...edges.keys()];
  const lines = [
    "digraph {",
    `rankdir=LR; nodesep=${32 / POINTS}; ranksep=${120 / POINTS};`,
    "node [shape=plain];",
  ];
  for (const card of cards.values()) lines.push(`${numbers.get(card.id)} [label=<${labelOf(card)}>];`);
  for (const [i, id] of ids.entries()) {
    const edge = edges.get(id);
    const card = edge === undefined ? undefined : cards.get(edge.from);
    if (edge === undefined || card === undefined) continue;
    const row = card.rows.findIndex((each) => each.id === edge.fromRow);
    const port = row < 0 ? ":e" : `:r${row}:e`;
    lines.push(`${numbers.get(edge.from)}${port} -> ${numbers.get(edge.to)}:w [id=${i}, arrowhead=none];`);
  }
  return [...lines, "}"].join("\n");
}

/** A table as large as the card, with a cell for each row. */
function labelOf({ width, height, rows }: Card): string {
  const cell = (h: number, port = "") =>
    `<TR><TD${port} FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${h}"></TD></TR>`;
  let at = 0;
  const cells = rows.flatMap((row, i) => {
    const gap = row.y - at;
    at = row.y + row.height;
    return [...(gap > 0 ? [cell(gap)] : []), cell(row.height, ` PORT="r${i}"`)];
  });
  if (at < height) cells.push(cell(height - at));
  return `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${cells.join("")}</TABLE>`;
}

/** Dot's splines, flattened. */
export function drawnByDot({ edges }: MeshGraph, graphviz: Graphviz, source: string): DrawnEdge[] {
  const { edges: laid = [] } = JSON.parse(graphviz.layout(source, "json", "dot")) as {
    edges?: { id: string; pos: string }[];
  };
  const ids = [...edges.keys()];
  return laid.flatMap(({ id, pos }) => {
    const edge = edges.get(ids[Number(id)] ?? "");
    if (edge === undefined) return [];
    return [{ line: splineLine(pos), from: edge.fromRow ?? edge.from, to: edge.to }];
  });
}

/** A spline's text (`x,y` of a start, then three control points a segment) as a line of straight pieces. */
function splineLine(pos: string): number[] {
  const points =
    pos
      .split(";")[0]
      ?.split(" ")
      .filter((each) => /^-?[\d.]/.test(each))
      .map((each) => each.split(",").map(Number)) ?? [];
  const line: number[] = [...(points[0] ?? [])];
  for (let i = 0; i + 3 < points.length; i += 3) {
    const [a, b, c, d] = points.slice(i, i + 4);
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const u = 1 - t;
      for (const axis of [0, 1])
        line.push(
          u ** 3 * (a?.[axis] ?? 0) +
            3 * u * u * t * (b?.[axis] ?? 0) +
            3 * u * t * t * (c?.[axis] ?? 0) +
            t ** 3 * (d?.[axis] ?? 0),
        );
    }
  }
  return line;
}
