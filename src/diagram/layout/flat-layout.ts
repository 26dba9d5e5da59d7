import { eachSliced, finish, type Sliced } from "../../lib/sliced.ts";
import type { Rect } from "../geometry/rect.ts";
import { connectedParts, type Parts } from "./connected-parts.ts";
import { type LayeredOutput, layered } from "./layered.ts";
import { Occupied } from "./occupied.ts";
import { blockRows, shelfRows } from "./rows.ts";
import { COLUMN_GAP, PART_GAP, STEP, TITLE_SPACE } from "./spacing.ts";

/**
 * What the layout needs, as numbers alone: it can be sent to a worker. Cards are numbered; equal input gives
 * equal output, so number them in an order that does not depend on chance (`layoutInput` sorts by id).
 */
export interface LayoutInput {
  /** Width and height of each card, in pair after pair; multiples of 8. */
  readonly sizes: Float64Array;
  /** Number of the card that an edge leaves and of that it enters, in pair after pair. */
  readonly edges: Int32Array;
  /**
   * How far below the middle of its card each edge leaves, less how far below the middle of its card it enters;
   * absent where all leave and enter level.
   */
  readonly ports?: Float64Array;
  /** x and y of each card that must stay where it is, NaN for the others; in pair after pair. */
  readonly placed: Float64Array;
  /** 1 for cards that belong at the left if nobody leads to them (nodes, gateways). */
  readonly callers: Uint8Array;
}

export interface LayoutOutput {
  /** x and y of each card's top left corner, in pair after pair: multiples of 8, but for placed cards. */
  readonly positions: Float64Array;
  /** 1 for the cards without edges that stand together in the block below. */
  readonly inBlock: Uint8Array;
}

/**
 * Places all cards: columns in the direction of calls for each connected part, the parts side by side in
 * rows, cards without edges in a block below. Placed cards stay; those connected with them are arranged
 * around them, the others stand below. Nothing overlaps what is arranged here.
 */
export function flatLayout(input: LayoutInput): LayoutOutput {
  return finish(layingFlat(input));
}

/** `flatLayout` with pauses. */
export function* layingFlat(input: LayoutInput): Sliced<LayoutOutput> {
  const count = input.sizes.length / 2;
  const positions = input.placed.slice();
  const inBlock = new Uint8Array(count);
  const parts = connectedParts(count, input.edges);
  yield;
  const isPlaced = (card: number): boolean => !Number.isNaN(input.placed[2 * card] as number);
  const occupied = new Occupied();
  for (let card = 0; card < count; card++) if (isPlaced(card)) occupied.add(rectOf(input, positions, card));

  const free: { cards: readonly number[]; drawn: LayeredOutput }[] = [];
  const single: number[] = [];
  for (const [index, cards] of parts.cards.entries()) {
    if (cards.length === 1) {
      if (!isPlaced(cards[0] as number)) single.push(cards[0] as number);
      continue;
    }
    if (cards.every(isPlaced)) continue;
    const drawn = yield* layered(partInput(input, parts, index));
    if (cards.some(isPlaced)) yield* arrangeAround(input, cards, drawn, occupied, positions);
    else free.push({ cards, drawn });
  }

  const standing = occupied.bounds;
  const left = standing === undefined ? 0 : Math.floor(standing.x / STEP) * STEP;
  let top = standing === undefined ? 0 : ceilStep(standing.y + standing.height) + PART_GAP;
  const corners = shelfRows(
    free.map(({ drawn }) => drawn),
    COLUMN_GAP,
    PART_GAP,
  );
  let right = standing === undefined ? left : standing.x + standing.width;
  let bottom = top;
  free.forEach(({ cards, drawn }, i) => {
    const corner = corners[i] ?? { x: 0, y: 0 };
    cards.forEach((card, k) => {
      positions[2 * card] = left + corner.x + (drawn.x[k] as number);
      positions[2 * card + 1] = top + corner.y + (drawn.y[k] as number);
    });
    right = Math.max(right, left + corner.x + drawn.width);
    bottom = Math.max(bottom, top + corner.y + drawn.height);
  });

  if (free.length > 0) top = bottom + PART_GAP;
  const nothingAbove = standing === undefined && free.length === 0;
  const sizes = single.map((card) => sizeOf(input, card));
  blockRows(sizes, right - left).forEach((corner, i) => {
    const card = single[i] as number;
    inBlock[card] = 1;
    positions[2 * card] = left + corner.x;
    positions[2 * card + 1] = top + (nothingAbove ? 0 : TITLE_SPACE) + corner.y;
  });
  return { positions, inBlock };
}

function ceilStep(value: number): number {
  return Math.ceil(value / STEP) * STEP;
}

function sizeOf(input: LayoutInput, card: number): { width: number; height: number } {
  return { width: input.sizes[2 * card] as number, height: input.sizes[2 * card + 1] as number };
}

function rectOf(input: LayoutInput, positions: Float64Array, card: number): Rect {
  return {
    x: positions[2 * card] as number,
    y: positions[2 * card + 1] as number,
    ...sizeOf(input, card),
  };
}

function partInput(input: LayoutInput, parts: Parts, index: number): Parameters<typeof layered>[0] {
  const cards = parts.cards[index] ?? [];
  const edges = parts.edges[index] ?? [];
  const from = new Int32Array(edges.length);
  const to = new Int32Array(edges.length);
  const ports = new Float64Array(edges.length);
  edges.forEach((edge, i) => {
    from[i] = parts.numberInPart[input.edges[2 * edge] as number] as number;
    to[i] = parts.numberInPart[input.edges[2 * edge + 1] as number] as number;
    ports[i] = input.ports?.[edge] ?? 0;
  });
  return {
    widths: Float64Array.from(cards, (card) => input.sizes[2 * card] as number),
    heights: Float64Array.from(cards, (card) => input.sizes[2 * card + 1] as number),
    from,
    to,
    ports,
    isCaller: Uint8Array.from(cards, (card) => input.callers[card] as number),
  };
}

/**
 * Moves a drawn part to where its placed cards are (the median of their distances), and each of its other
 * cards on to the nearest free place of its column.
 */
function* arrangeAround(
  input: LayoutInput,
  cards: readonly number[],
  drawn: LayeredOutput,
  occupied: Occupied,
  positions: Float64Array,
): Sliced<void> {
  const shift = (axis: 0 | 1): number => {
    const at = axis === 0 ? drawn.x : drawn.y;
    const distances = cards
      .map((card, k) => (input.placed[2 * card + axis] as number) - (at[k] as number))
      .filter((distance) => !Number.isNaN(distance))
      .sort((a, b) => a - b);
    return Math.round((distances[distances.length >> 1] ?? 0) / STEP) * STEP;
  };
  const dx = shift(0);
  const dy = shift(1);
  const order = cards.map((_, k) => k);
  order.sort(
    (a, b) =>
      (drawn.x[a] as number) - (drawn.x[b] as number) ||
      (drawn.y[a] as number) - (drawn.y[b] as number) ||
      a - b,
  );
  yield* eachSliced(order, (k) => {
    const card = cards[k] as number;
    if (!Number.isNaN(input.placed[2 * card] as number)) return;
    const wish = { x: (drawn.x[k] as number) + dx, y: (drawn.y[k] as number) + dy, ...sizeOf(input, card) };
    const place = occupied.nearestFree(wish);
    positions[2 * card] = place.x;
    positions[2 * card + 1] = place.y;
    occupied.add(place);
  });
}
