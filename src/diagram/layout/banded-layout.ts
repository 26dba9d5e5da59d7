import type { Sliced } from "../../lib/sliced.ts";
import { assignColumns } from "./assign-columns.ts";
import { breakCycles } from "./break-cycles.ts";
import { connectedParts } from "./connected-parts.ts";
import type { LayoutOutput } from "./flat-layout.ts";
import type { GroupedInput } from "./grouped-layout.ts";
import { layered } from "./layered.ts";
import { orderBands } from "./order-bands.ts";
import { blockRows } from "./rows.ts";
import { COLUMN_GAP, FRAME_SPACE, PART_GAP, ROW_GAP, TITLE_SPACE } from "./spacing.ts";

/**
 * Places all cards where groups call each other in circles, so that no group stands before the others: all cards
 * share columns in the direction of calls, and the groups stand above each other in them, each with its frame.
 * What is in no group is a band without a frame; its cards without edges go into a block below. No card may stand
 * already.
 */
export function* layingBanded(input: GroupedInput): Sliced<LayoutOutput> {
  const calls = callsOf(input);
  const columns = columnsOf(input, calls);
  const bands = bandsOf(input, calls);
  const lefts = columnLefts(input, columns, bands);
  yield;
  const bandOf = new Int32Array(input.groups.length).fill(-1);
  for (const [band, { cards }] of bands.entries()) for (const card of cards) bandOf[card] = band;
  const inside: number[][] = bands.map(() => []);
  calls.from.forEach((u, i) => {
    const band = bandOf[u] as number;
    if (band === bandOf[calls.to[i] as number]) inside[band]?.push(i);
  });
  const positions = new Float64Array(2 * input.groups.length);
  const put = (card: number, x: number, y: number): void => positions.set([x, y], 2 * card);
  const width = lefts.at(-1) ?? 0;
  let top = 0;
  const rows = (cards: readonly number[]): void => {
    const sizes = cards.map((card) => ({ width: widthOf(input, card), height: heightOf(input, card) }));
    const corners = blockRows(sizes, width);
    cards.forEach((card, i) => {
      put(card, corners[i]?.x ?? 0, top + (corners[i]?.y ?? 0));
    });
    top += corners.reduce((most, { y }, i) => Math.max(most, y + (sizes[i]?.height ?? 0)), 0);
  };
  const pairs = Int32Array.from(
    [...calls.from].flatMap((u, i) => [bandOf[u], bandOf[calls.to[i] as number]] as number[]),
  );
  for (const index of orderBands(bands.length, pairs)) {
    const { cards, isFramed } = bands[index] as Band;
    if (isFramed) top += FRAME_SPACE.top;
    const linked = cards.filter((card) => calls.has[card] === 1);
    if (linked.length > 0) {
      const drawn = yield* layered(bandInput(input, columns, linked, calls, inside[index] ?? []));
      linked.forEach((card, k) => {
        put(card, lefts[columns[card] as number] as number, top + (drawn.y[k] as number));
      });
      top += drawn.height;
    }
    const single = cards.filter((card) => calls.has[card] === 0);
    if (linked.length > 0 && single.length > 0) top += ROW_GAP;
    if (single.length > 0) rows(single);
    top += (isFramed ? FRAME_SPACE.bottom : 0) + PART_GAP;
  }
  const lonely = [...bandOf.keys()].filter((card) => bandOf[card] === -1);
  top += TITLE_SPACE;
  rows(lonely);
  return { positions, inBlock: Uint8Array.from(bandOf, (band) => (band === -1 ? 1 : 0)) };
}

/** One edge for each pair of cards, without loops. */
interface Calls {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ports: Float64Array;
  /** 1 for cards at which an edge starts or ends. */
  readonly has: Uint8Array;
}

/** Cards that stand together: a group, or cards in none that edges connect. */
interface Band {
  readonly cards: readonly number[];
  readonly isFramed: boolean;
}

function widthOf({ sizes }: GroupedInput, card: number): number {
  return sizes[2 * card] as number;
}

function heightOf({ sizes }: GroupedInput, card: number): number {
  return sizes[2 * card + 1] as number;
}

function callsOf({ groups, edges, ports }: GroupedInput): Calls {
  const found: [number, number, number][] = [];
  const seen = new Set<number>();
  const has = new Uint8Array(groups.length);
  for (let i = 0; 2 * i + 1 < edges.length; i++) {
    const [u, v] = [edges[2 * i] as number, edges[2 * i + 1] as number];
    if (u === v || seen.has(u * groups.length + v)) continue;
    seen.add(u * groups.length + v);
    has[u] = 1;
    has[v] = 1;
    found.push([u, v, ports?.[i] ?? 0]);
  }
  return {
    from: Int32Array.from(found, ([u]) => u),
    to: Int32Array.from(found, ([, v]) => v),
    ports: Float64Array.from(found, ([, , port]) => port),
    has,
  };
}

function columnsOf({ groups, callers }: GroupedInput, { from, to }: Calls): Int32Array {
  const turned = breakCycles(groups.length, from, to);
  const start = from.map((u, i) => (turned[i] === 1 ? (to[i] as number) : u));
  const end = to.map((v, i) => (turned[i] === 1 ? (from[i] as number) : v));
  return assignColumns(groups.length, start, end, callers);
}

/** The groups, and the connected parts of what is in none; cards in no group and without edges are in no band. */
function bandsOf({ groups }: GroupedInput, { from, to, has }: Calls): Band[] {
  const framed = new Map<number, number[]>();
  const free: number[] = [];
  groups.forEach((group, card) => {
    if (group >= 0) framed.set(group, [...(framed.get(group) ?? []), card]);
    else if (has[card] === 1) free.push(card);
  });
  const numberOf = new Map(free.map((card, i) => [card, i]));
  const among = [...from].flatMap((u, i) => {
    const [a, b] = [numberOf.get(u), numberOf.get(to[i] as number)];
    return a === undefined || b === undefined ? [] : [a, b];
  });
  const parts = connectedParts(free.length, Int32Array.from(among)).cards;
  return [
    ...parts.map((part) => ({ cards: part.map((i) => free[i] as number), isFramed: false })),
    ...[...framed.values()].map((cards) => ({ cards, isFramed: true })),
  ];
}

/** Where each column begins, and at last the width of all. */
function columnLefts(input: GroupedInput, columns: Int32Array, bands: readonly Band[]): number[] {
  const widths: number[] = [];
  for (const { cards } of bands)
    for (const card of cards) {
      const column = columns[card] as number;
      widths[column] = Math.max(widths[column] ?? 0, widthOf(input, card));
    }
  const lefts = [0];
  for (const [i, width] of widths.entries()) lefts.push((lefts[i] as number) + (width ?? 0) + COLUMN_GAP);
  lefts[lefts.length - 1] = Math.max(0, (lefts.at(-1) as number) - COLUMN_GAP);
  return lefts;
}

function bandInput(
  input: GroupedInput,
  columns: Int32Array,
  cards: readonly number[],
  { from, to, ports }: Calls,
  inside: readonly number[],
): Parameters<typeof layered>[0] {
  const numberOf = new Map(cards.map((card, k) => [card, k]));
  const end = (card: number | undefined): number => numberOf.get(card ?? -1) ?? 0;
  return {
    widths: Float64Array.from(cards, (card) => widthOf(input, card)),
    heights: Float64Array.from(cards, (card) => heightOf(input, card)),
    from: Int32Array.from(inside, (i) => end(from[i])),
    to: Int32Array.from(inside, (i) => end(to[i])),
    ports: Float64Array.from(inside, (i) => ports[i] as number),
    isCaller: Uint8Array.from(cards, (card) => input.callers[card] as number),
    columns: Int32Array.from(cards, (card) => columns[card] as number),
  };
}
