import { compareText } from "../../lib/compare-text.ts";
import type { Point } from "../../model/design/design.ts";
import type { CardId } from "../card.ts";
import type { EdgeId } from "../edge.ts";
import { CellMap } from "./cell-map.ts";
import { type Curve, curveBounds, distanceToCurve, pointOnCurve, segmentCount } from "./curve.ts";
import { type Rect, rectAround, rectGrown, rectHolds, rectsOverlap, sameRect } from "./rect.ts";
import { Slots } from "./slots.ts";

/** Sides of the cells in pixels: about one card, and about the way from one column to the next. */
const CARD_CELL = 256;
const EDGE_CELL = 512;

/** An edge near a point, and how far it is away in pixels. */
export interface NearEdge {
  readonly id: EdgeId;
  readonly distance: number;
}

/**
 * Finds the cards and edges of a part of the board without looking at the rest. Every update costs as much
 * as the card or edge is large, every question as much as the part that it asks about.
 */
export class GridIndex {
  readonly #cards = new Slots<CardId>();
  readonly #rects: (Rect | undefined)[] = [];
  readonly #cardCells = new CellMap(CARD_CELL);
  readonly #edges = new Slots<EdgeId>();
  readonly #curves: (Curve | undefined)[] = [];
  readonly #edgeCells = new CellMap(EDGE_CELL);
  #disturbed: Rect[] = [];

  /** Adds the card, or moves it. */
  setCard(id: CardId, rect: Rect): void {
    const slot = this.#cards.take(id);
    const before = this.#rects[slot];
    if (before !== undefined && sameRect(before, rect)) return;
    this.#disturb(before);
    this.#disturb(rect);
    this.#rects[slot] = rect;
    this.#cardCells.set(slot, [rect]);
  }

  removeCard(id: CardId): void {
    const slot = this.#cards.leave(id);
    if (slot === undefined) return;
    this.#disturb(this.#rects[slot]);
    this.#rects[slot] = undefined;
    this.#cardCells.delete(slot);
  }

  /**
   * Where cards came, went or moved since the last time: edges that pass there must be led anew. Nothing is noted
   * while there are no edges.
   */
  takeDisturbed(): Rect[] {
    const rects = this.#disturbed;
    this.#disturbed = [];
    return rects;
  }

  #disturb(rect: Rect | undefined): void {
    if (rect !== undefined && this.#edges.size > 0) this.#disturbed.push(rect);
  }

  cardRect(id: CardId): Rect | undefined {
    const slot = this.#cards.of(id);
    return slot === undefined ? undefined : this.#rects[slot];
  }

  /** Adds the edge, or bends it. */
  setEdge(id: EdgeId, curve: Curve): void {
    const slot = this.#edges.take(id);
    this.#curves[slot] = curve;
    this.#edgeCells.set(slot, pieceBoxes(curve));
  }

  removeEdge(id: EdgeId): void {
    const slot = this.#edges.leave(id);
    if (slot === undefined) return;
    this.#curves[slot] = undefined;
    this.#edgeCells.delete(slot);
  }

  curve(id: EdgeId): Curve | undefined {
    const slot = this.#edges.of(id);
    return slot === undefined ? undefined : this.#curves[slot];
  }

  /** Ids of the cards that overlap the rectangle, sorted. */
  cardsIn(rect: Rect): CardId[] {
    return this.#slotsIn(rect)
      .map((slot) => this.#cards.idAt(slot))
      .sort(compareText);
  }

  /** True where more cards than `count` overlap the rectangle. */
  hasMoreIn(rect: Rect, count: number): boolean {
    return this.#cards.size > count && this.#slotsIn(rect).length > count;
  }

  /** The rectangles of the cards that overlap the rectangle, in no particular order. */
  rectsIn(rect: Rect): Rect[] {
    return this.#slotsIn(rect).flatMap((slot) => this.#rects[slot] ?? []);
  }

  #slotsIn(rect: Rect): number[] {
    return this.#cardCells.in(rect).filter((slot) => {
      const card = this.#rects[slot];
      return card !== undefined && rectsOverlap(card, rect);
    });
  }

  /** Ids of the cards under the point, sorted. */
  cardsAt(point: Point): CardId[] {
    const found: CardId[] = [];
    for (const slot of this.#cardCells.in({ ...point, width: 0, height: 0 })) {
      const card = this.#rects[slot];
      if (card !== undefined && rectHolds(card, point)) found.push(this.#cards.idAt(slot));
    }
    return found.sort(compareText);
  }

  /** Ids of the edges that pass the rectangle or come close to it (within a cell of 512 px), sorted: for drawing. */
  edgesIn(rect: Rect): EdgeId[] {
    return this.#edgeCells
      .in(rect)
      .map((slot) => this.#edges.idAt(slot))
      .sort(compareText);
  }

  /** The edges within `distance` pixels of the point, nearest first. */
  edgesNear(point: Point, distance: number): NearEdge[] {
    const out: NearEdge[] = [];
    for (const slot of this.#edgeCells.in(rectGrown({ ...point, width: 0, height: 0 }, distance))) {
      const curve = this.#curves[slot];
      const away = curve === undefined ? Number.POSITIVE_INFINITY : distanceToCurve(curve, point);
      if (away <= distance) out.push({ id: this.#edges.idAt(slot), distance: away });
    }
    return out.sort((a, b) => a.distance - b.distance || compareText(a.id, b.id));
  }

  /** The smallest rectangle around all cards; undefined where there is none. Costs a look at every card. */
  bounds(): Rect | undefined {
    return rectAround(this.#rects.filter((rect) => rect !== undefined));
  }
}

/** Longest side of a box, about, and the fewest boxes of a segment that is not level: half circles bulge. */
const PIECE = 256;
const FEWEST = 4;

/** Boxes that cover the curve: one for a short curve or a level segment, else one for each piece of it. */
function pieceBoxes(curve: Curve): Rect[] {
  const bounds = curveBounds(curve);
  if (bounds.width <= EDGE_CELL && bounds.height <= EDGE_CELL) return [bounds];
  const boxes: Rect[] = [];
  const count = segmentCount(curve);
  for (let segment = 0; segment < count; segment++) {
    const at = 6 * segment;
    const [x = 0, y = 0] = curve.slice(at, at + 2);
    const [endX = 0, endY = 0] = curve.slice(at + 6, at + 8);
    const isLevel = y === endY && curve[at + 3] === y && curve[at + 5] === y;
    const long = Math.max(Math.abs(endX - x), Math.abs(endY - y));
    const pieces = isLevel ? 1 : Math.max(FEWEST, Math.ceil(long / PIECE));
    let previous = { x, y };
    for (let i = 1; i <= pieces; i++) {
      const next = pointOnCurve(curve, (segment + i / pieces) / count);
      boxes.push(boxBetween(previous, next));
      previous = next;
    }
  }
  return boxes;
}

function boxBetween(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(b.x - a.x),
    height: Math.abs(b.y - a.y),
  };
}
