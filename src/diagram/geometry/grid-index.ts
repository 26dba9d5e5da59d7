import { compareText } from "../../lib/compare-text.ts";
import type { Point } from "../../model/design/design.ts";
import type { CardId } from "../card.ts";
import type { EdgeId } from "../edge.ts";
import { CellMap } from "./cell-map.ts";
import { type Curve, curveBounds, distanceToCurve, pointOnCurve, segmentCount } from "./curve.ts";
import { type Rect, rectAround, rectGrown, rectHolds, rectsOverlap } from "./rect.ts";

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
  readonly #cards = new Map<CardId, Rect>();
  readonly #edges = new Map<EdgeId, Curve>();
  readonly #cardCells = new CellMap<CardId>(CARD_CELL);
  readonly #edgeCells = new CellMap<EdgeId>(EDGE_CELL);
  #disturbed: Rect[] = [];

  /** Adds the card, or moves it. */
  setCard(id: CardId, rect: Rect): void {
    this.#disturb(this.#cards.get(id));
    this.#disturb(rect);
    this.#cards.set(id, rect);
    this.#cardCells.set(id, [rect]);
  }

  removeCard(id: CardId): void {
    this.#disturb(this.#cards.get(id));
    this.#cards.delete(id);
    this.#cardCells.delete(id);
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
    return this.#cards.get(id);
  }

  /** Adds the edge, or bends it. */
  setEdge(id: EdgeId, curve: Curve): void {
    this.#edges.set(id, curve);
    this.#edgeCells.set(id, pieceBoxes(curve));
  }

  removeEdge(id: EdgeId): void {
    this.#edges.delete(id);
    this.#edgeCells.delete(id);
  }

  curve(id: EdgeId): Curve | undefined {
    return this.#edges.get(id);
  }

  /** Ids of the cards that overlap the rectangle, sorted. */
  cardsIn(rect: Rect): CardId[] {
    const found = [...this.#cardCells.in(rect)].filter((id) => {
      const card = this.#cards.get(id);
      return card !== undefined && rectsOverlap(card, rect);
    });
    return found.sort(compareText);
  }

  /** The rectangles of the cards that overlap the rectangle, in no particular order. */
  rectsIn(rect: Rect): Rect[] {
    const found: Rect[] = [];
    for (const id of this.#cardCells.in(rect)) {
      const card = this.#cards.get(id);
      if (card !== undefined && rectsOverlap(card, rect)) found.push(card);
    }
    return found;
  }

  /** Ids of the cards under the point, sorted. */
  cardsAt(point: Point): CardId[] {
    const found = [...this.#cardCells.in({ ...point, width: 0, height: 0 })].filter((id) => {
      const card = this.#cards.get(id);
      return card !== undefined && rectHolds(card, point);
    });
    return found.sort(compareText);
  }

  /** Ids of the edges that pass the rectangle or come close to it (within a cell of 512 px), sorted: for drawing. */
  edgesIn(rect: Rect): EdgeId[] {
    return [...this.#edgeCells.in(rect)].sort(compareText);
  }

  /** The edges within `distance` pixels of the point, nearest first. */
  edgesNear(point: Point, distance: number): NearEdge[] {
    const out: NearEdge[] = [];
    for (const id of this.#edgeCells.in(rectGrown({ ...point, width: 0, height: 0 }, distance))) {
      const curve = this.#edges.get(id);
      const away = curve === undefined ? Number.POSITIVE_INFINITY : distanceToCurve(curve, point);
      if (away <= distance) out.push({ id, distance: away });
    }
    return out.sort((a, b) => a.distance - b.distance || compareText(a.id, b.id));
  }

  /** The smallest rectangle around all cards; undefined where there is none. Costs a look at every card. */
  bounds(): Rect | undefined {
    return rectAround(this.#cards.values());
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
