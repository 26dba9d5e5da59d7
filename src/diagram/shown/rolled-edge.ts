import { compareText } from "../../lib/compare-text.ts";
import type { Edge, EdgeId } from "../edge.ts";
import type { SeenId } from "./board-scene.ts";

/** Between the ends in the id of a line that stands for others: no id of a scene's own edge has it. */
const ARROW = " ≫ ";

export function rolledEdgeId(from: SeenId, to: SeenId): EdgeId {
  return `${from}${ARROW}${to}`;
}

/** True for a line that ends at a collapsed group and stands for the lines of the cards in it. */
export function isRolledEdge(id: EdgeId): boolean {
  return id.includes(ARROW);
}

/** One line for several between the same two that are seen; with their number, or what the only one says. */
export function rolledEdge(from: SeenId, to: SeenId, edges: readonly Edge[]): Edge {
  const services = [...new Set(edges.flatMap((edge) => edge.services))].sort(compareText);
  const [only, ...others] = edges;
  const isOne = only !== undefined && others.length === 0;
  return {
    id: rolledEdgeId(from, to),
    role: edges.every(({ role }) => role === only?.role) ? (only?.role ?? "call") : "call",
    from,
    to,
    services,
    shares: services.map(() => undefined),
    label: isOne ? only.label : String(edges.length),
    labelAtRest: isOne ? only.labelAtRest : true,
    through: [],
    dashed: edges.every(({ dashed }) => dashed),
    backends: edges.flatMap(({ backends }) => backends),
  };
}
