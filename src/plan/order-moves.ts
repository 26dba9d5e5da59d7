import { compareText } from "../lib/compare-text.ts";
import type { Kind } from "../model/kinds/kind.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { idOf } from "../model/reference/ref.ts";
import { referencesOf } from "../model/reference/references-of.ts";
import type { Constraint } from "./constraints.ts";
import { MoveGraph } from "./move-graph.ts";
import { isMoving, type PlanItem } from "./plan-item.ts";

/** Kinds that nothing refers to, so that one may go and come back. */
const RECREATED: ReadonlySet<Kind> = new Set(["route", "gatewayRoute"]);

/** One step of a resource from a version to the next: `index` 0 leads from the first version to the second. */
export interface Move {
  readonly key: string;
  readonly item: PlanItem;
  readonly index: number;
  readonly action: "create" | "update" | "delete";
}

export interface OrderedMoves {
  /** In an order that the API accepts step by step. */
  readonly moves: readonly Move[];
  /** Keys of the moves that must be done before that of the key. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Orders what the items do so that every state on the way holds the constraints.
 *
 * Versions of constrained resources that must not meet order two moves: the one that leaves its bad version
 * comes before the one that would enter its own. Where this goes round in a circle (a router's listener and
 * its route change their protocol together) a route or gateway route in it is deleted and created again;
 * nothing refers to those, so that nothing else breaks. Changes the versions of such items.
 */
export function orderMoves(
  items: ReadonlyMap<ResourceId, PlanItem>,
  constraints: readonly Constraint[],
): OrderedMoves {
  const active = constraints.filter(({ members }) => members.some(isMoving));
  for (;;) {
    const moves = new Map(
      [...items.values()].filter(isMoving).flatMap((item) => movesOf(item).map((move) => [move.key, move])),
    );
    const graph = new MoveGraph(moves.keys());
    addChains(graph, moves.values());
    addClauses(graph, active);
    const { cyclic } = graph.sorted(compareText);
    if (cyclic.size > 0) {
      recreate(graph, moves, cyclic);
      continue;
    }
    addBackends(graph, items, moves.values());
    const { order } = graph.sorted((a, b) => compareMoves(moveAt(moves, a), moveAt(moves, b)));
    const before = new Map(order.map((key) => [key, graph.predecessors(key)]));
    return { moves: order.map((key) => moveAt(moves, key)), before };
  }
}

function movesOf(item: PlanItem): Move[] {
  return item.versions.slice(1).map((version, index) => {
    const action =
      version === undefined ? "delete" : item.versions[index] === undefined ? "create" : "update";
    return { key: keyOf(item, index), item, index, action };
  });
}

function keyOf(item: PlanItem, index: number): string {
  return `${item.id}#${index}`;
}

function moveAt(moves: ReadonlyMap<string, Move>, key: string): Move {
  const move = moves.get(key);
  if (move === undefined) throw new Error(`no move ${key}`);
  return move;
}

function addChains(graph: MoveGraph, moves: Iterable<Move>): void {
  for (const { item, index } of moves) {
    if (index > 0) graph.add(keyOf(item, index - 1), keyOf(item, index));
  }
}

/** An order of two moves: the first leaves a version before the second enters another. */
type Edge = readonly [first: string, second: string];

function addClauses(graph: MoveGraph, constraints: readonly Constraint[]): void {
  const choices: Edge[][] = [];
  for (const constraint of constraints) {
    for (const edges of clausesOf(constraint)) {
      const [only] = edges;
      if (edges.length === 1 && only !== undefined) graph.add(...only);
      else if (edges.length > 1) choices.push(edges);
    }
  }
  for (const edges of choices) {
    if (edges.some((edge) => graph.has(...edge))) continue;
    const edge = edges.find(([first, second]) => !graph.closesCycle(first, second)) ?? edges[0];
    if (edge !== undefined) graph.add(...edge);
  }
}

/**
 * For each combination of versions that must not exist at the same time the orders that avoid it, one of
 * which is needed. None for the first and the last combination: those are what target and design say.
 */
function clausesOf({ members, holds }: Constraint): Edge[][] {
  const out: Edge[][] = [];
  for (const cell of cells(members.map(({ versions }) => versions.length))) {
    if (holds(...members.map(({ versions }, i) => versions[cell[i] ?? 0]))) continue;
    const edges: Edge[] = [];
    members.forEach((leaving, i) => {
      const from = cell[i] ?? 0;
      if (from >= leaving.versions.length - 1) return;
      members.forEach((entering, j) => {
        const to = cell[j] ?? 0;
        if (i !== j && to > 0) edges.push([keyOf(leaving, from), keyOf(entering, to - 1)]);
      });
    });
    out.push(edges);
  }
  return out;
}

/** All tuples of indexes below these sizes. */
function cells(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (tuples, size) =>
      tuples.flatMap((tuple) => Array.from({ length: size }, (_, index) => [...tuple, index])),
    [[]],
  );
}

/**
 * Makes routes and gateway routes on cycles go and come back: those that stand against one other move, or
 * where there is none the first on the cycle.
 */
function recreate(graph: MoveGraph, moves: ReadonlyMap<string, Move>, cyclic: ReadonlySet<string>): void {
  const candidates = [...cyclic]
    .sort(compareText)
    .map((key) => moveAt(moves, key))
    .filter(({ item, action }) => RECREATED.has(item.ref.kind) && action === "update");
  const opponents = ({ key }: Move): ResourceId[] =>
    [...graph.predecessors(key)]
      .filter((other) => graph.has(key, other))
      .map((other) => moveAt(moves, other).item.id)
      .sort(compareText);
  const opposed = candidates.filter((move) => opponents(move).length > 0);
  const [first] = candidates;
  if (first === undefined) throw new Error(`steps wait for each other: ${[...cyclic].sort().join(", ")}`);
  for (const move of opposed.length > 0 ? opposed : [first]) {
    const [before, after] = move.item.versions;
    const others = [...graph.predecessors(move.key)].filter((key) => cyclic.has(key));
    move.item.around =
      opposed.length > 0
        ? opponents(move)
        : others.map((key) => moveAt(moves, key).item.id).sort(compareText);
    move.item.versions = [before, undefined, after];
  }
}

/**
 * A node that stops calling a service is updated before the service is deleted. The API does not ask for
 * it, but no caller should be left with a name that leads nowhere.
 */
function addBackends(
  graph: MoveGraph,
  items: ReadonlyMap<ResourceId, PlanItem>,
  moves: Iterable<Move>,
): void {
  for (const move of moves) {
    const [before] = move.item.versions;
    if (move.item.ref.kind !== "virtualNode" || move.action === "create" || before === undefined) continue;
    for (const { role, to } of referencesOf(move.item.ref, before)) {
      const service = items.get(idOf(to));
      if (role !== "backend" || service?.want !== "delete" || !isMoving(service)) continue;
      if (!graph.closesCycle(move.key, keyOf(service, 0))) graph.add(move.key, keyOf(service, 0));
    }
  }
}

/** The kinds in the order of creation where nothing else decides; deletions come last, the other way round. */
const RANK: readonly Kind[] = [
  "mesh",
  "virtualNode",
  "virtualGateway",
  "virtualRouter",
  "route",
  "virtualService",
  "gatewayRoute",
];

function compareMoves(a: Move, b: Move): number {
  const removes = Number(a.action === "delete") - Number(b.action === "delete");
  if (removes !== 0) return removes;
  const rank = RANK.indexOf(a.item.ref.kind) - RANK.indexOf(b.item.ref.kind);
  return (a.action === "delete" ? -rank : rank) || compareText(a.key, b.key);
}
