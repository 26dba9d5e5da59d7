import type { Point } from "../model/design/design.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { Card, CardId } from "./card.ts";
import { CARD } from "./card-metrics.ts";
import type { Edge } from "./edge.ts";
import type { Curve } from "./geometry/curve.ts";
import { type EdgeEnd, edgeCurve } from "./geometry/edge-curve.ts";
import type { Rect } from "./geometry/rect.ts";

/** What lines must know of a card, or of what stands in place of cards. */
export type EndBox = Pick<Card, "rows" | "at" | "ports" | "width" | "height">;

/** Where a card's edges leave, relative to the card; those of a route at its row, or at `+n` where it is left out. */
export function outPort(card: EndBox, row: ResourceId | undefined): Point {
  if (row === undefined) return card.ports.out;
  const listed = card.rows.find(({ id }) => id === row);
  if (listed !== undefined) return listed.port;
  const { moreRows } = card.at;
  return moreRows === undefined ? card.ports.out : { x: card.width, y: moreRows + CARD.lineHeight / 2 };
}

/** Where a line enters a card: in the middle of its left side, or in its lane beside that. */
function inPort({ ports, height }: Pick<Card, "ports" | "height">, lane = 0): Point {
  const most = height / 2 - CARD.padding;
  return { x: ports.in.x, y: ports.in.y + Math.min(Math.max(lane * LANE, -most), most) };
}

/** Between the ends of lines from several rows to one card. */
const LANE = 12;

/** The place and size of a card on the board. */
export function cardRect(card: Pick<Card, "width" | "height">, at: Point): Rect {
  return { x: at.x, y: at.y, width: card.width, height: card.height };
}

/** The ends of an edge between cards at these places; undefined where one end has no card or no place. */
export function endsOf(
  edge: Edge,
  cards: { get(id: CardId): EndBox | undefined },
  placeOf: (id: CardId) => Point | undefined,
): { readonly from: EdgeEnd; readonly to: EdgeEnd } | undefined {
  const [from, to] = [cards.get(edge.from), cards.get(edge.to)];
  const [start, end] = [placeOf(edge.from), placeOf(edge.to)];
  if (from === undefined || to === undefined || start === undefined || end === undefined) return undefined;
  return {
    from: { port: sum(start, outPort(from, edge.fromRow)), card: cardRect(from, start) },
    to: { port: sum(end, inPort(to, edge.lane)), card: cardRect(to, end) },
  };
}

/** The plain curve of an edge, whatever cards it passes: for one whose card is being dragged. */
export function plainCurve(
  edge: Edge,
  cards: { get(id: CardId): EndBox | undefined },
  placeOf: (id: CardId) => Point | undefined,
): Curve | undefined {
  const ends = endsOf(edge, cards, placeOf);
  return ends === undefined ? undefined : edgeCurve(ends.from, ends.to);
}

function sum(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}
