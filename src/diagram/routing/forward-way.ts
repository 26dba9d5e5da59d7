import type { Point } from "../../model/design/design.ts";
import type { Rect } from "../geometry/rect.ts";
import { freeGaps } from "./free-gaps.ts";
import { type FoundWay, MARGIN, type Passage, REACHES } from "./passage.ts";

/** The rectangles of the cards that overlap a part of the board. */
export type CardsIn = (rect: Rect) => readonly Rect[];

/** Edges that climb more than this pass too many cards for all their gaps to be tried. */
const STEEP = 2400;
/** So are edges between whose ends more cards stand than this. */
const MANY = 200;
/** So far beyond the heights at which a way is looked for, cards are seen that bound its gaps. */
export const BEYOND = 240;
/** Least room for an edge to swing from one height to another. */
const SWING = 24;
/** So many gaps of a column are tried at each side of the edge's own height. */
const TRIED = 3;
/** What one more change of height costs, in pixels of way. */
const BEND = 48;

/**
 * The gaps that an edge from left to right takes through the columns of cards between its ends: the way with the
 * least climb and the fewest bends. Where cards leave no column free for a swing no way is found.
 */
export function forwardWay(start: Point, end: Point, cardsIn: CardsIn): FoundWay {
  if (Math.abs(end.y - start.y) > STEEP) return steepWay(start, end, cardsIn);
  for (const reach of REACHES) {
    const top = Math.min(start.y, end.y) - reach;
    const bottom = Math.max(start.y, end.y) + reach;
    const around = cardsAround(start, end, top, bottom, cardsIn);
    const between = around.filter((card) => card.y < bottom && card.y + card.height > top);
    if (between.length > MANY) break;
    if (!between.some((card) => isBetweenHeights(card, start, end)))
      return { passages: [], isClear: true, reach };
    const passages = throughColumns(start, end, columnsOf(between, around), top, bottom);
    if (passages !== undefined) return { passages, isClear: true, reach };
  }
  return { passages: [], isClear: false, reach: REACHES[2] };
}

/**
 * The way of an edge that climbs far: level beside one of its ends, all of the climb between two columns. So it is
 * not looked at what stands at the heights between.
 */
function steepWay(start: Point, end: Point, cardsIn: CardsIn): FoundWay {
  const [, reach] = REACHES;
  let best: readonly Passage[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const near of [start, end]) {
    const [top, bottom] = [near.y - reach, near.y + reach];
    const around = cardsAround(start, end, top, bottom, cardsIn);
    const columns = columnsOf(
      around.filter((card) => card.y < bottom && card.y + card.height > top),
      around,
    );
    const passages = throughColumns({ ...start, y: near.y }, { ...end, y: near.y }, columns, top, bottom);
    if (passages === undefined) continue;
    const left = near === start ? (columns.at(-1)?.right ?? start.x) : start.x;
    const right = near === start ? end.x : (columns[0]?.left ?? end.x);
    const swing = {
      x: left,
      y: Math.min(start.y, end.y),
      width: right - left,
      height: Math.abs(end.y - start.y),
    };
    if (swing.width < SWING || cardsIn(swing).length > 0) continue;
    const cost = passages.reduce((sum, { y }) => sum + Math.abs(y - near.y), 0);
    if (cost >= least) continue;
    least = cost;
    const slope = (end.y - start.y) / (end.x - start.x);
    best = passages.map((each) => ({
      ...each,
      order: start.y + ((each.left + each.right) / 2 - start.x) * slope,
    }));
  }
  return { passages: best ?? [], isClear: best !== undefined, reach };
}

function isBetweenHeights({ y, height }: Rect, start: Point, end: Point): boolean {
  return y - MARGIN < Math.max(start.y, end.y) && y + height + MARGIN > Math.min(start.y, end.y);
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly cards: readonly Rect[];
}

/** The cards between the ends, and those a little beyond the limits: they bound the gaps at the limits. */
function cardsAround(
  start: Point,
  end: Point,
  top: number,
  bottom: number,
  cardsIn: CardsIn,
): readonly Rect[] {
  const height = bottom - top + 2 * BEYOND;
  return cardsIn({ x: start.x, y: top - BEYOND, width: end.x - start.x, height });
}

/** Cards between which there is no room to change height, from left to right; and what is beside them. */
function columnsOf(cards: readonly Rect[], around: readonly Rect[]): Column[] {
  const sorted = [...cards].sort((a, b) => a.x - b.x || a.y - b.y);
  const columns: { left: number; right: number }[] = [];
  for (const card of sorted) {
    const last = columns.at(-1);
    const right = card.x + card.width;
    if (last === undefined || card.x >= last.right + SWING) columns.push({ left: card.x, right });
    else last.right = Math.max(last.right, right);
  }
  return columns.map(({ left, right }) => ({
    left,
    right,
    cards: around.filter((card) => card.x < right && card.x + card.width > left),
  }));
}

/** A height in a gap of a column, and the cheapest way to it. */
interface Step {
  readonly passage: Passage;
  readonly cost: number;
  readonly before: Step | undefined;
}

function throughColumns(
  start: Point,
  end: Point,
  columns: readonly Column[],
  top: number,
  bottom: number,
): Passage[] | undefined {
  let steps: readonly Step[] = [];
  for (const [i, column] of columns.entries()) {
    const offered = passagesOf(column, start, end, top, bottom);
    if (offered.length === 0) return undefined;
    steps = offered.map((passage) => cheapest(passage, i === 0 ? undefined : steps, start.y));
  }
  let best: Step | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    const cost = step.cost + climb(step.passage.y, end.y);
    if (cost >= least) continue;
    least = cost;
    best = step;
  }
  const passages: Passage[] = [];
  for (let step = best; step !== undefined; step = step.before) passages.unshift(step.passage);
  return passages;
}

function climb(from: number, to: number): number {
  return from === to ? 0 : Math.abs(to - from) + BEND;
}

function cheapest(passage: Passage, steps: readonly Step[] | undefined, startY: number): Step {
  if (steps === undefined) return { passage, cost: climb(startY, passage.y), before: undefined };
  let before: Step | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    const own = step.cost + climb(step.passage.y, passage.y);
    if (own >= cost) continue;
    cost = own;
    before = step;
  }
  return { passage, cost, before };
}

/** The heights at which an edge may pass a column: those of its ends and of its straight line, where they fit. */
function passagesOf(
  { left, right, cards }: Column,
  start: Point,
  end: Point,
  top: number,
  bottom: number,
): Passage[] {
  const atStart = left < start.x + SWING;
  const atEnd = right > end.x - SWING;
  const t = Math.min(Math.max(((left + right) / 2 - start.x) / (end.x - start.x), 0), 1);
  const line = start.y + (end.y - start.y) * t;
  const range = { left: Math.max(left, start.x), right: Math.min(right, end.x) };
  const gaps = freeGaps(cards, top - BEYOND, bottom + BEYOND).filter(
    ({ low, high }) => low <= bottom && high >= top,
  );
  if (atStart || atEnd) {
    // No room for a swing: the edge must pass at the height of that end.
    const y = atStart ? start.y : end.y;
    if (atStart && atEnd && start.y !== end.y) return [];
    return gaps.some(({ low, high }) => low - MARGIN < y && y < high + MARGIN)
      ? [{ ...range, low: y, high: y, y, key: "", order: line }]
      : [];
  }
  const away = (low: number, high: number): number => Math.max(low - line, line - high, 0);
  const near = gaps
    .filter(({ low, high }) => away(low, high) < Number.POSITIVE_INFINITY)
    .sort((a, b) => away(a.low, a.high) - away(b.low, b.high) || a.low - b.low)
    .slice(0, 2 * TRIED);
  return near.flatMap(({ low, high, key }) => {
    const heights = new Set([start.y, line, end.y].map((y) => Math.min(Math.max(y, low), high)));
    return [...heights].map((y): Passage => ({ ...range, low, high, y, key, order: line }));
  });
}
