import { compareText } from "../../lib/compare-text.ts";
import { finish, type Sliced } from "../../lib/sliced.ts";
import type { Point } from "../../model/design/design.ts";
import type { GroupId } from "../../model/design/group.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Card, CardId } from "../card.ts";
import type { Edge } from "../edge.ts";
import { outPort } from "../edge-ends.ts";
import type { LayoutOutput } from "./flat-layout.ts";
import { type GroupedInput, layingGrouped } from "./grouped-layout.ts";

/** A layout to be computed by `groupedLayout`, here or in a worker: `input` goes there, the rest stays here. */
export interface LayoutTask {
  readonly input: GroupedInput;
  /** The card of each number. */
  readonly ids: readonly CardId[];
  /** The answer of `groupedLayout`, by card. */
  readonly result: (output: LayoutOutput) => LayoutResult;
}

/** What was computed, by card. */
export interface LayoutResult {
  readonly positions: Map<CardId, Point>;
  /** Cards without edges, in a block of their own. */
  readonly block: ReadonlySet<CardId>;
}

/** The group of a card, where it is in one. */
export type GroupOf = (card: CardId) => GroupId | undefined;

const IN_NONE: GroupOf = () => undefined;

/**
 * Numbers cards, edges and groups. Cards that `placed` knows stay there; those of a group are put together. The
 * order of the maps has no meaning.
 */
export function layoutTask(
  cards: ReadonlyMap<CardId, Card>,
  edges: ReadonlyMap<string, Edge>,
  placed: ReadonlyMap<CardId, Point>,
  groupOf = IN_NONE,
): LayoutTask {
  const ids = [...cards.keys()].sort(compareText);
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const sizes = new Float64Array(2 * ids.length);
  const places = new Float64Array(2 * ids.length).fill(Number.NaN);
  const callers = new Uint8Array(ids.length);
  const groups = new Int32Array(ids.length);
  const numberOfGroup = new Map<GroupId, number>();
  ids.forEach((id, i) => {
    const card = cards.get(id);
    sizes.set([card?.width ?? 0, card?.height ?? 0], 2 * i);
    const point = placed.get(id);
    if (point !== undefined) places.set([point.x, point.y], 2 * i);
    const group = groupOf(id);
    if (group !== undefined && !numberOfGroup.has(group)) numberOfGroup.set(group, numberOfGroup.size);
    groups[i] = group === undefined ? -1 : (numberOfGroup.get(group) ?? -1);
    callers[i] = card?.item === "node" || card?.item === "gateway" ? 1 : 0;
  });
  const pairs = [...edges.values()]
    .flatMap(({ from, fromRow, to }): [number, number, number][] => {
      const [a, b] = [numberOf.get(from), numberOf.get(to)];
      return a === undefined || b === undefined
        ? []
        : [[a, b, portShift(cards.get(from), fromRow, cards.get(to))]];
    })
    .sort((p, q) => p[0] - q[0] || p[1] - q[1] || p[2] - q[2]);
  return {
    input: {
      sizes,
      edges: Int32Array.from(pairs.flatMap((pair) => pair.slice(0, 2))),
      ports: Float64Array.from(pairs, ([, , shift]) => shift),
      placed: places,
      callers,
      groups,
    },
    ids,
    result: ({ positions, inBlock }) => ({
      positions: new Map(
        ids.map((id, i) => [id, { x: positions[2 * i] as number, y: positions[2 * i + 1] as number }]),
      ),
      block: new Set(ids.filter((_, i) => inBlock[i] === 1)),
    }),
  };
}

/** How far below the level at which it enters an edge leaves, where the middles of both cards are level. */
function portShift(from: Card | undefined, row: ResourceId | undefined, to: Card | undefined): number {
  if (from === undefined || to === undefined) return 0;
  return outPort(from, row).y - from.height / 2 - (to.ports.in.y - to.height / 2);
}

/** The place of every card, computed here and now; see `groupedLayout`. */
export function layout(
  cards: ReadonlyMap<CardId, Card>,
  edges: ReadonlyMap<string, Edge>,
  placed: ReadonlyMap<CardId, Point>,
  groupOf = IN_NONE,
): LayoutResult {
  return finish(layingOut(cards, edges, placed, groupOf));
}

/** `layout` with pauses. */
export function* layingOut(
  cards: ReadonlyMap<CardId, Card>,
  edges: ReadonlyMap<string, Edge>,
  placed: ReadonlyMap<CardId, Point>,
  groupOf = IN_NONE,
): Sliced<LayoutResult> {
  const task = layoutTask(cards, edges, placed, groupOf);
  yield;
  const output = yield* layingGrouped(task.input);
  yield;
  return task.result(output);
}
