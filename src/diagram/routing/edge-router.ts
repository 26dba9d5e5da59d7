import { compareText } from "../../lib/compare-text.ts";
import { eachSliced, finish, type Sliced } from "../../lib/sliced.ts";
import type { EdgeId } from "../edge.ts";
import { ARROW_LENGTH } from "../geometry/arrow-head.ts";
import { CellMap } from "../geometry/cell-map.ts";
import type { Curve } from "../geometry/curve.ts";
import { type EdgeEnd, edgeCurve, runsForward } from "../geometry/edge-curve.ts";
import { type Rect, rectsOverlap, sameRect } from "../geometry/rect.ts";
import { Slots } from "../geometry/slots.ts";
import { backwardWay } from "./backward-way.ts";
import { forwardWay } from "./forward-way.ts";
import { LaneBook } from "./lane-book.ts";
import type { FoundWay } from "./passage.ts";

/** Side of the cells by which edges are found that a card may be in the way of. */
const CELL = 1024;

type Ends = readonly [from: EdgeEnd, to: EdgeEnd];

interface Routed {
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  /** The parts of the board in which cards decide about the way. */
  readonly looked: readonly Rect[];
  readonly isClear: boolean;
}

/** The cards of a board. */
interface StandingCards {
  rectsIn(rect: Rect): readonly Rect[];
  /** Where cards came, went or moved since the last time; absent where none ever does. */
  takeDisturbed?(): readonly Rect[];
}

/** Where the curves of edges are kept. */
interface CurveKeeper {
  setEdge(id: EdgeId, curve: Curve): void;
  removeEdge(id: EdgeId): void;
}

/**
 * Leads edges around the cards of a board and spreads those that share a gap. What
 * comes out depends on where cards and edges are, not on what happened before; after a change only edges are led
 * anew that the change can be in the way of, and those that share gaps with them.
 */
export class EdgeRouter {
  readonly #cards: StandingCards;
  readonly #curves: CurveKeeper;
  readonly #edges = new Slots<EdgeId>();
  readonly #routed: (Routed | undefined)[] = [];
  readonly #looked = new CellMap(CELL);
  readonly #lanes = new LaneBook();
  readonly #waiting = new Map<EdgeId, Ends>();
  /** What is led in slices, while nothing else is to be done. */
  readonly #later = new Map<EdgeId, Ends>();
  /** Those of them that come first. */
  readonly #first = new Set<EdgeId>();

  constructor(cards: StandingCards, curves: CurveKeeper) {
    this.#cards = cards;
    this.#curves = curves;
  }

  /** Adds an edge, or tells where its ends are now; `route` leads it. */
  set(id: EdgeId, from: EdgeEnd, to: EdgeEnd): void {
    this.#leaveLater(id);
    const routed = this.#routedOf(id);
    if (routed !== undefined && sameEnd(routed.from, from) && sameEnd(routed.to, to))
      this.#waiting.delete(id);
    else this.#waiting.set(id, [from, to]);
  }

  delete(id: EdgeId): void {
    this.#waiting.delete(id);
    this.#leaveLater(id);
    const slot = this.#edges.leave(id);
    if (slot !== undefined) {
      this.#routed[slot] = undefined;
      this.#looked.delete(slot);
    }
    this.#lanes.delete(id);
    this.#curves.removeEdge(id);
  }

  /** False for an edge for which no way around the cards was found. */
  isClear(id: EdgeId): boolean {
    return this.#routedOf(id)?.isClear ?? true;
  }

  #routedOf(id: EdgeId): Routed | undefined {
    const slot = this.#edges.of(id);
    return slot === undefined ? undefined : this.#routed[slot];
  }

  /** Leads all edges that were set, or that cards of the grid stand or stood in the way of. */
  route(): void {
    finish(this.routing());
  }

  /** `route` with pauses. */
  *routing(): Sliced<void> {
    for (const rect of this.#cards.takeDisturbed?.() ?? []) {
      for (const slot of this.#looked.in(rect)) {
        const routed = this.#routed[slot];
        const id = this.#edges.idAt(slot);
        if (
          routed === undefined ||
          this.#waiting.has(id) ||
          !routed.looked.some((part) => rectsOverlap(part, rect))
        )
          continue;
        this.#waiting.set(id, [routed.from, routed.to]);
      }
    }
    const waiting = [...this.#waiting].sort(([a], [b]) => compareText(a, b));
    this.#waiting.clear();
    yield* eachSliced(waiting, ([id, [from, to]]) => this.#lead(id, from, to));
    yield* eachSliced(this.#lanes.takeStale(), (id) => this.#bend(id));
  }

  /** What was set and not led yet is left for `routeSome`: it has no curve until then. */
  postpone(): void {
    for (const [id, ends] of this.#waiting) this.#later.set(id, ends);
    this.#waiting.clear();
  }

  /** False while edges are postponed. */
  get isDone(): boolean {
    return this.#later.size === 0;
  }

  /** Leads some postponed edges, `count` at most, and first those that are to come first; true where none is left. */
  routeSome(count: number): boolean {
    let left = count;
    for (const ids of [this.#first, this.#later.keys()]) {
      for (const id of ids) {
        if (left === 0) break;
        left -= 1;
        const ends = this.#later.get(id);
        this.#leaveLater(id);
        if (ends !== undefined) this.#lead(id, ...ends);
      }
    }
    for (const id of this.#lanes.takeStale()) this.#bend(id);
    return this.isDone;
  }

  /** The postponed edges that will be seen in a part of the board come first now. */
  routeFirst(part: Rect): void {
    this.#first.clear();
    for (const [id, [from, to]] of this.#later) if (rectsOverlap(part, boxOf(from, to))) this.#first.add(id);
  }

  /** False while edges are postponed that are to come first. */
  get isFirstDone(): boolean {
    return this.#first.size === 0;
  }

  #leaveLater(id: EdgeId): void {
    this.#later.delete(id);
    this.#first.delete(id);
  }

  #bend(id: EdgeId): void {
    const routed = this.#routedOf(id);
    if (routed === undefined) return;
    this.#curves.setEdge(id, edgeCurve(routed.from, routed.to, this.#lanes.lanesOf(id)));
  }

  #lead(id: EdgeId, from: EdgeEnd, to: EdgeEnd): void {
    const { passages, isClear, looked } = this.#wayOf(from, to);
    const slot = this.#edges.take(id);
    this.#routed[slot] = { from, to, looked, isClear };
    if (this.#cards.takeDisturbed !== undefined) this.#looked.set(slot, looked);
    this.#lanes.set(id, passages);
  }

  #wayOf(from: EdgeEnd, to: EdgeEnd): FoundWay & Pick<Routed, "looked"> {
    const looked: Rect[] = [];
    const cardsIn = (part: Rect): readonly Rect[] => {
      looked.push(part);
      return this.#cards.rectsIn(part);
    };
    const end = { x: to.port.x - ARROW_LENGTH, y: to.port.y };
    const way = runsForward(from, to)
      ? forwardWay(from.port, end, cardsIn)
      : backwardWay(from, to, end.x, cardsIn);
    return { ...way, looked };
  }
}

function sameEnd(a: EdgeEnd, b: EdgeEnd): boolean {
  return a.port.x === b.port.x && a.port.y === b.port.y && sameRect(a.card, b.card);
}

/** The rectangle around both cards: about where the edge will be. */
function boxOf(from: EdgeEnd, to: EdgeEnd): Rect {
  const x = Math.min(from.card.x, to.card.x);
  const y = Math.min(from.card.y, to.card.y);
  return {
    x,
    y,
    width: Math.max(from.card.x + from.card.width, to.card.x + to.card.width) - x,
    height: Math.max(from.card.y + from.card.height, to.card.y + to.card.height) - y,
  };
}
