import type { Box, Card, CardId } from "../../diagram/card.ts";
import { CARD } from "../../diagram/card-metrics.ts";
import type { EdgeId } from "../../diagram/edge.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { BoardModel } from "./board-model.ts";
import { defineBox, mayCall } from "./card-look.ts";

/** What is under a point of the board. */
export type Hit =
  | { readonly kind: "port"; readonly card: CardId }
  | {
      readonly kind: "card";
      readonly card: CardId;
      /** What a click selects: the card's resource, or that of a chip or row. */
      readonly item: ResourceId;
      readonly part: "title" | "define" | "body";
    }
  | { readonly kind: "edge"; readonly edge: EdgeId; readonly atEnd: boolean }
  | { readonly kind: "board" };

/** How near the pointer must be, in screen pixels. */
const REACH = { edge: 8, port: 10, end: 16 } as const;
/** Below this zoom ports are too small to be meant. */
const PORTS_FROM = 0.3;

/**
 * What is at a point. `mounted` is the card in the DOM that the event came from, where there is one: it is on
 * top of others.
 */
export function hitTest(model: BoardModel, point: Point, zoom: number, mounted?: CardId): Hit {
  const port = zoom >= PORTS_FROM ? portAt(model, point, REACH.port / zoom) : undefined;
  if (port !== undefined) return { kind: "port", card: port };
  const id = mounted ?? model.grid.cardsAt(point).at(-1);
  const card = id === undefined ? undefined : model.scene.cards.get(id);
  const at = id === undefined ? undefined : model.placeOf(id);
  if (card !== undefined && at !== undefined) return cardHit(card, { x: point.x - at.x, y: point.y - at.y });
  const [near] = model.grid.edgesNear(point, REACH.edge / zoom);
  if (near === undefined) return { kind: "board" };
  const curve = model.grid.curve(near.id) ?? [];
  const away = Math.hypot((curve.at(-2) ?? 0) - point.x, (curve.at(-1) ?? 0) - point.y);
  return { kind: "edge", edge: near.id, atEnd: away <= REACH.end / zoom };
}

function portAt(model: BoardModel, point: Point, reach: number): CardId | undefined {
  const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
  return model.grid.cardsIn(around).find((id) => {
    const card = model.scene.cards.get(id);
    const at = model.placeOf(id);
    if (card === undefined || at === undefined || !mayCall(card)) return false;
    const { out } = card.ports;
    return Math.hypot(at.x + out.x - point.x, at.y + out.y - point.y) <= reach;
  });
}

function cardHit(card: Card, inside: Point): Hit {
  const hit = { kind: "card", card: card.id, item: card.id, part: "body" } as const;
  const chip = card.chips.find((box) => holds(box, inside));
  if (chip !== undefined) return { ...hit, item: chip.service };
  const row = card.rows.find((box) => holds(box, inside));
  if (row !== undefined) return { ...hit, item: row.id };
  const define = defineBox(card);
  if (define !== undefined && holds(define, inside)) return { ...hit, part: "define" };
  const onTitle = inside.y >= card.at.title && inside.y <= card.at.title + CARD.titleHeight;
  return onTitle ? { ...hit, part: "title" } : hit;
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
