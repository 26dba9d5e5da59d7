import type { Point } from "../../model/design/design.ts";
import type { Rect } from "../geometry/rect.ts";
import { freeGaps, type Gap, gapKey } from "./free-gaps.ts";
import { type FoundWay, MARGIN, type Passage, REACHES } from "./passage.ts";

/** The rectangles of the cards that overlap a part of the board. */
export type CardsIn = (rect: Rect) => readonly Rect[];

/** Edges that climb more than this pass too many cards for all their gaps to be tried. */
const STEEP = 2400;
/** So are edges between whose ends more cards stand than this. */
const MANY = 200;
/** So far beyond the heights at which a way is looked for, cards are seen that bound its gaps. */
const BEYOND = 240;
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
    if (between.length === 0) return { passages: [], isClear: true };
    const passages = throughColumns(start, end, columnsOf(between, around), top, bottom);
    if (passages !== undefined) return { passages, isClear: true };
  }
  return { passages: [], isClear: false };
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
  return { passages: best ?? [], isClear: best !== undefined };
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
  readonly gap: Gap;
  readonly column: Column;
  readonly y: number;
  /** There is no room to swing: it is the height of an end. */
  readonly isFixed: boolean;
  cost: number;
  before: Step | undefined;
}

function throughColumns(
  start: Point,
  end: Point,
  columns: readonly Column[],
  top: number,
  bottom: number,
): Passage[] | undefined {
  let steps: readonly Step[] | undefined;
  for (const column of columns) {
    const offered = stepsOf(column, start, end, top, bottom);
    if (offered.length === 0) return undefined;
    for (const step of offered) reach(step, steps, start.y);
    steps = offered;
  }
  let best: Step | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const step of steps ?? []) {
    const cost = step.cost + climb(step.y, end.y);
    if (cost >= least) continue;
    least = cost;
    best = step;
  }
  const passages: Passage[] = [];
  for (let step = best; step !== undefined; step = step.before) passages.unshift(passageOf(step, start, end));
  return passages;
}

function climb(from: number, to: number): number {
  return from === to ? 0 : Math.abs(to - from) + BEND;
}

/** Finds the cheapest way to a step: from the start, or from a step of the column before. */
function reach(step: Step, steps: readonly Step[] | undefined, startY: number): void {
  if (steps === undefined) {
    step.cost = climb(startY, step.y);
    return;
  }
  for (const before of steps) {
    const cost = before.cost + climb(before.y, step.y);
    if (cost >= step.cost) continue;
    step.cost = cost;
    step.before = before;
  }
}

function passageOf({ gap, column, y, isFixed }: Step, start: Point, end: Point): Passage {
  return {
    left: Math.max(column.left, start.x),
    right: Math.min(column.right, end.x),
    low: isFixed ? y : gap.low,
    high: isFixed ? y : gap.high,
    y,
    key: isFixed ? "" : gapKey(gap),
    order: lineAt(column, start, end),
  };
}

/** The height of the straight line between the ends in the middle of a column. */
function lineAt({ left, right }: Column, start: Point, end: Point): number {
  const t = Math.min(Math.max(((left + right) / 2 - start.x) / (end.x - start.x), 0), 1);
  return start.y + (end.y - start.y) * t;
}

/** The heights at which an edge may pass a column: those of its ends and of its straight line, where they fit. */
function stepsOf(column: Column, start: Point, end: Point, top: number, bottom: number): Step[] {
  const gaps = freeGaps(column.cards, top - BEYOND, bottom + BEYOND);
  const stepAt = (gap: Gap, y: number, isFixed: boolean): Step => ({
    ...{ gap, column, y, isFixed, cost: Number.POSITIVE_INFINITY, before: undefined },
  });
  const atStart = column.left < start.x + SWING;
  const atEnd = column.right > end.x - SWING;
  if (atStart || atEnd) {
    // No room for a swing: the edge must pass at the height of that end.
    if (atStart && atEnd && start.y !== end.y) return [];
    const { y } = atStart ? start : end;
    const gap = gaps.find(({ low, high }) => low - MARGIN < y && y < high + MARGIN);
    return gap === undefined ? [] : [stepAt(gap, y, true)];
  }
  const line = lineAt(column, start, end);
  const steps: Step[] = [];
  for (const gap of nearest(gaps, line, top, bottom)) {
    const within = (y: number): number => Math.min(Math.max(y, gap.low), gap.high);
    const [a, b, c] = [within(line), within(start.y), within(end.y)];
    steps.push(stepAt(gap, a, false));
    if (b !== a) steps.push(stepAt(gap, b, false));
    if (c !== a && c !== b) steps.push(stepAt(gap, c, false));
  }
  return steps;
}

/** The gaps around a height, as far as they reach into the limits: some above it, some below. */
function nearest(gaps: readonly Gap[], line: number, top: number, bottom: number): readonly Gap[] {
  const inside = gaps.filter(({ low, high }) => low <= bottom && high >= top);
  const first = inside.findIndex(({ high }) => high >= line);
  const at = first === -1 ? inside.length : first;
  return inside.slice(Math.max(0, at - TRIED), at + TRIED);
}
