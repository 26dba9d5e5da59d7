import { finish, type Sliced } from "../../lib/sliced.ts";
import { type Rect, rectAround } from "../geometry/rect.ts";
import { layingBanded } from "./banded-layout.ts";
import { breakCycles } from "./break-cycles.ts";
import { type LayoutInput, type LayoutOutput, layingFlat } from "./flat-layout.ts";
import { Occupied } from "./occupied.ts";
import { FRAME_SPACE, TITLE_SPACE } from "./spacing.ts";

/** `LayoutInput` with what belongs together. */
export interface GroupedInput extends LayoutInput {
  /** Number of the group of each card from 0, -1 for those in none. */
  readonly groups: Int32Array;
}

/**
 * Places all cards as `flatLayout` does, those of a group together: each group is laid out on its own, and takes
 * its place among the others as one card of the size of its frame. A group of which a card stands is where that
 * is: its other cards are put near it.
 */
export function groupedLayout(input: GroupedInput): LayoutOutput {
  return finish(layingGrouped(input));
}

/** `groupedLayout` with pauses. */
export function* layingGrouped(input: GroupedInput): Sliced<LayoutOutput> {
  const groups = cardsOfGroups(input.groups);
  if (groups.length === 0) return yield* layingFlat(input);
  const stands = input.placed.some((at) => !Number.isNaN(at));
  if (!stands && haveCircle(input)) return yield* layingBanded(input);
  const isPlaced = (card: number): boolean => !Number.isNaN(input.placed[2 * card] as number);
  const occupied = new Occupied();
  for (let card = 0; card < input.groups.length; card++)
    if (isPlaced(card)) occupied.add(rectAt(input, input.placed, card));
  /** The place of each card of a group: on the board where the group stands, else within its frame. */
  const within = input.placed.slice();
  const blocks: Block[] = [];
  for (const cards of groups) {
    const stands = cards.some(isPlaced);
    const { positions, inBlock } = yield* layingFlat(partOf(input, cards));
    const raise = inBlock.every((one) => one === 1) ? 0 : TITLE_SPACE;
    cards.forEach((card, k) => {
      if (isPlaced(card)) return;
      const y = (positions[2 * k + 1] as number) - (inBlock[k] === 1 ? raise : 0);
      within.set([positions[2 * k] as number, y], 2 * card);
    });
    if (stands) for (const card of inReadingOrder(cards, within)) if (!isPlaced(card)) settle(card);
    const rects = cards.map((card) => rectAt(input, within, card));
    const middles = new Map(cards.map((card, k) => [card, middleOf(rects[k])]));
    blocks.push({ cards, stands, rect: frameOf(rects), middles });
  }
  const boxed = boxedInput(input, blocks);
  const { positions, inBlock } = yield* layingFlat(boxed.input);
  return unboxed(input, blocks, within, boxed.boxOf, { positions, inBlock });

  function settle(card: number): void {
    const place = occupied.nearestFree(rectAt(input, within, card));
    within.set([place.x, place.y], 2 * card);
    occupied.add(place);
  }
}

/** True where groups (a card in none is one by itself) call each other in a circle. */
function haveCircle({ groups, edges }: GroupedInput): boolean {
  const most = groups.reduce((high, group) => Math.max(high, group), -1);
  const boxOf = (card: number): number => {
    const group = groups[card] as number;
    return group < 0 ? most + 1 + card : group;
  };
  const [from, to]: [number[], number[]] = [[], []];
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const [a, b] = [boxOf(edges[i] as number), boxOf(edges[i + 1] as number)];
    if (a === b) continue;
    from.push(a);
    to.push(b);
  }
  const turned = breakCycles(most + 1 + groups.length, Int32Array.from(from), Int32Array.from(to));
  return turned.includes(1);
}

/** A group as one card among the others. */
interface Block {
  readonly cards: readonly number[];
  /** It is on the board already; else `rect` is about its own corner. */
  readonly stands: boolean;
  readonly rect: Rect;
  /** The middle of each of its cards, on the board or about its own corner. */
  readonly middles: ReadonlyMap<number, number>;
}

/** How far below the middle of its block the middle of a card is. */
function levelIn(block: Block | undefined, card: number): number {
  const middle = block?.middles.get(card);
  return block === undefined || middle === undefined ? 0 : middle - block.rect.y - block.rect.height / 2;
}

function middleOf(rect: Rect | undefined): number {
  return rect === undefined ? 0 : rect.y + rect.height / 2;
}

function cardsOfGroups(groups: Int32Array): number[][] {
  const found = new Map<number, number[]>();
  groups.forEach((group, card) => {
    if (group < 0) return;
    const cards = found.get(group);
    if (cards === undefined) found.set(group, [card]);
    else cards.push(card);
  });
  return [...found.values()];
}

function rectAt({ sizes }: LayoutInput, positions: Float64Array, card: number): Rect {
  return {
    x: positions[2 * card] as number,
    y: positions[2 * card + 1] as number,
    width: sizes[2 * card] as number,
    height: sizes[2 * card + 1] as number,
  };
}

function frameOf(cards: readonly Rect[]): Rect {
  const { x, y, width, height } = rectAround(cards) ?? { x: 0, y: 0, width: 0, height: 0 };
  const { side, top, bottom } = FRAME_SPACE;
  return { x: x - side, y: y - top, width: width + 2 * side, height: height + top + bottom };
}

function inReadingOrder(cards: readonly number[], at: Float64Array): number[] {
  const place = (card: number, axis: 0 | 1): number => at[2 * card + axis] as number;
  return [...cards].sort((a, b) => place(a, 0) - place(b, 0) || place(a, 1) - place(b, 1) || a - b);
}

/** These cards alone, with the edges among them. */
function partOf(input: LayoutInput, cards: readonly number[]): LayoutInput {
  const numberOf = new Map(cards.map((card, k) => [card, k]));
  const pair = (of: Float64Array) =>
    Float64Array.from(cards.flatMap((card) => [...of.slice(2 * card, 2 * card + 2)]));
  return {
    sizes: pair(input.sizes),
    ...edgesBetween(input, (card) => numberOf.get(card)),
    placed: pair(input.placed),
    callers: Uint8Array.from(cards, (card) => input.callers[card] as number),
  };
}

/**
 * The edges of the input with other numbers; those go that end where `numberOf` knows nothing, and that would lead
 * back to where they start. `levelOf`: how far below the middle of what it is in now a card's middle is.
 */
function edgesBetween(
  { edges, ports }: LayoutInput,
  numberOf: (card: number) => number | undefined,
  levelOf: (card: number) => number = () => 0,
): Required<Pick<LayoutInput, "edges" | "ports">> {
  const pairs: number[] = [];
  const shifts: number[] = [];
  for (let i = 0; 2 * i + 1 < edges.length; i++) {
    const [a, b] = [edges[2 * i] as number, edges[2 * i + 1] as number];
    const [from, to] = [numberOf(a), numberOf(b)];
    if (from === undefined || to === undefined || from === to) continue;
    pairs.push(from, to);
    shifts.push((ports?.[i] ?? 0) + levelOf(a) - levelOf(b));
  }
  return { edges: Int32Array.from(pairs), ports: Float64Array.from(shifts) };
}

/** The cards that are in no group, and the groups as cards; in the order of their first cards. */
function boxedInput(
  input: GroupedInput,
  blocks: readonly Block[],
): { readonly input: LayoutInput; readonly boxOf: Int32Array } {
  const blockOf = new Map(blocks.flatMap((block) => block.cards.map((card) => [card, block] as const)));
  const boxOf = new Int32Array(input.groups.length).fill(-1);
  const sizes: number[] = [];
  const placed: number[] = [];
  const callers: number[] = [];
  for (let card = 0; card < boxOf.length; card++) {
    if (boxOf[card] !== -1) continue;
    const block = blockOf.get(card);
    const cards = block?.cards ?? [card];
    for (const each of cards) boxOf[each] = callers.length;
    callers.push(cards.some((each) => input.callers[each] === 1) ? 1 : 0);
    const rect = block?.rect ?? rectAt(input, input.placed, card);
    sizes.push(rect.width, rect.height);
    placed.push(...(block?.stands === false ? [Number.NaN, Number.NaN] : [rect.x, rect.y]));
  }
  return {
    input: {
      sizes: Float64Array.from(sizes),
      ...edgesBetween(
        input,
        (card) => boxOf[card] as number,
        (card) => levelIn(blockOf.get(card), card),
      ),
      placed: Float64Array.from(placed),
      callers: Uint8Array.from(callers),
    },
    boxOf,
  };
}

/** The places of all cards, by those of the boxes. */
function unboxed(
  input: GroupedInput,
  blocks: readonly Block[],
  within: Float64Array,
  boxOf: Int32Array,
  boxes: LayoutOutput,
): LayoutOutput {
  const positions = input.placed.slice();
  const inBlock = new Uint8Array(boxOf.length);
  const boxAt = (card: number): number => 2 * (boxOf[card] as number);
  boxOf.forEach((box, card) => {
    if (input.groups[card] !== -1) return;
    positions.set(boxes.positions.slice(2 * box, 2 * box + 2), 2 * card);
    inBlock[card] = boxes.inBlock[box] as number;
  });
  for (const { cards, stands, rect } of blocks) {
    for (const card of cards) {
      const [x, y] = [within[2 * card] as number, within[2 * card + 1] as number];
      const box = boxAt(card);
      if (stands) positions.set([x, y], 2 * card);
      else
        positions.set(
          [(boxes.positions[box] as number) + x - rect.x, (boxes.positions[box + 1] as number) + y - rect.y],
          2 * card,
        );
    }
  }
  return { positions, inBlock };
}
