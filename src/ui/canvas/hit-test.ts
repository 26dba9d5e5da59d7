import type { Box, Card, CardId } from "../../diagram/card.ts";
import { CARD } from "../../diagram/card-metrics.ts";
import { CARD_LOOK, defineBox, portsOf } from "../../diagram/drawing/card-look.ts";
import type { EdgeId } from "../../diagram/edge.ts";
import { type Curve, labelPoint } from "../../diagram/geometry/curve.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { BoardModel } from "./board-model.ts";

/** What is under a point of the board. */
export type Hit =
  | {
      readonly kind: "port";
      readonly card: CardId;
      /** What a line from it starts at: the card's resource, or the route of a row. */
      readonly item: ResourceId;
    }
  | {
      readonly kind: "card";
      readonly card: CardId;
      /** What a click selects: the card's resource, or that of a chip or row. */
      readonly item: ResourceId;
      /** Of a row: its grip at the left, or its second line, where its shares stand. `more`: the rows that have no room. */
      readonly part: "title" | "define" | "grip" | "targets" | "more" | "body";
    }
  | {
      readonly kind: "edge";
      readonly edge: EdgeId;
      /** The end that a drag takes along; absent in the middle of the line, and on its label. */
      readonly end?: LineEnd;
      /** On the label, where it has one. */
      readonly onLabel?: true;
    }
  | { readonly kind: "board" };

export type LineEnd = "from" | "to";

/** How near the pointer must be, in screen pixels; a port is nearer to the start of its lines than their handle. */
const REACH = { edge: 8, port: 10, from: 32, to: 18 } as const;
/** Below this zoom ports are too small to be meant. */
const PORTS_FROM = 0.3;

/**
 * What is at a point. `mounted` is the card in the DOM that the event came from, where there is one: it is on
 * top of others.
 */
export function hitTest(model: BoardModel, point: Point, zoom: number, mounted?: CardId): Hit {
  const port = zoom >= PORTS_FROM ? portAt(model, point, REACH.port / zoom) : undefined;
  if (port !== undefined) return port;
  const id = mounted ?? model.grid.cardsAt(point).at(-1);
  const card = id === undefined ? undefined : model.scene.cards.get(id);
  const at = id === undefined ? undefined : model.placeOf(id);
  if (card !== undefined && at !== undefined) return cardHit(card, { x: point.x - at.x, y: point.y - at.y });
  const near = model.grid.edgesNear(point, REACH.edge / zoom).find((line) => model.isLineDrawn(line.id));
  if (near === undefined) return { kind: "board" };
  const end = zoom >= PORTS_FROM ? endAt(model.grid.curve(near.id), point, zoom) : undefined;
  if (end !== undefined) return { kind: "edge", edge: near.id, end };
  return { kind: "edge", edge: near.id, ...(isOnLabel(model, near.id, point) ? { onLabel: true } : {}) };
}

/** Half of the room of a label on the board, in its pixels. */
const LABEL = { x: 26, y: 10 } as const;

function isOnLabel({ grid, scene }: BoardModel, id: EdgeId, point: Point): boolean {
  const curve = grid.curve(id);
  if (curve === undefined || (scene.edges.get(id)?.label ?? "") === "") return false;
  const { x, y } = labelPoint(curve);
  return Math.abs(x - point.x) <= LABEL.x && Math.abs(y - point.y) <= LABEL.y;
}

/** The end of a line near which the point is; of a short line the nearer one. */
function endAt(curve: Curve | undefined, point: Point, zoom: number): LineEnd | undefined {
  if (curve === undefined) return undefined;
  const start = Math.hypot((curve[0] ?? 0) - point.x, (curve[1] ?? 0) - point.y);
  const tip = Math.hypot((curve.at(-2) ?? 0) - point.x, (curve.at(-1) ?? 0) - point.y);
  if (tip <= REACH.to / zoom && tip <= start) return "to";
  return start <= REACH.from / zoom && start < tip / 2 ? "from" : undefined;
}

/** The port that is nearest, within reach. */
function portAt(model: BoardModel, point: Point, reach: number): Hit | undefined {
  const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
  let best: Hit | undefined;
  let least = reach;
  for (const id of model.grid.cardsIn(around)) {
    const card = model.scene.cards.get(id);
    const at = model.placeOf(id);
    if (card === undefined || at === undefined || model.isOther(id)) continue;
    for (const port of portsOf(card)) {
      const away = Math.hypot(at.x + port.at.x - point.x, at.y + port.at.y - point.y);
      if (away > least) continue;
      least = away;
      best = { kind: "port", card: id, item: port.item };
    }
  }
  return best;
}

function cardHit(card: Card, inside: Point): Hit {
  const hit = { kind: "card", card: card.id, item: card.id, part: "body" } as const;
  const chip = card.chips.find((box) => holds(box, inside));
  if (chip !== undefined) return { ...hit, item: chip.service };
  const row = card.rows.find(({ y, height }) => inside.y >= y && inside.y <= y + height);
  if (row !== undefined) {
    if (card.rows.length > 1 && inside.x <= CARD_LOOK.gripWidth)
      return { ...hit, item: row.id, part: "grip" };
    const onTargets = inside.y >= row.y + CARD_LOOK.rowPadding + CARD.lineHeight;
    return { ...hit, item: row.id, part: onTargets ? "targets" : "body" };
  }
  const { moreRows } = card.at;
  if (moreRows !== undefined && inside.y >= moreRows && inside.y <= moreRows + CARD.lineHeight)
    return { ...hit, part: "more" };
  const define = defineBox(card);
  if (define !== undefined && holds(define, inside)) return { ...hit, part: "define" };
  const onTitle = inside.y >= card.at.title && inside.y <= card.at.title + CARD.titleHeight;
  return onTitle ? { ...hit, part: "title" } : hit;
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
