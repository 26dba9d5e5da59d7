import { portsOf } from "../../diagram/drawing/card-look.ts";
import type { Edge } from "../../diagram/edge.ts";
import { arrowHead } from "../../diagram/geometry/arrow-head.ts";
import { curvePath } from "../../diagram/geometry/curve.ts";
import { type EdgeEnd, edgeCurve } from "../../diagram/geometry/edge-curve.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { BoardModel } from "./board-model.ts";

/** A line that is being drawn, as SVG. */
export function lineCurve(from: EdgeEnd, to: EdgeEnd): { readonly path: string; readonly arrow: string } {
  const curve = edgeCurve(from, to);
  const arrow = arrowHead(curve)
    .map(({ x, y }) => `${x},${y}`)
    .join(" ");
  return { path: curvePath(curve), arrow };
}

/** The end of a line that is at no card: where the pointer is. */
export function looseEnd(at: Point): EdgeEnd {
  return { port: at, card: { ...at, width: 0, height: 0 } };
}

/** Where lines of a card, or of a row of it, start on the board; undefined for what is not seen. */
export function startOf(model: BoardModel, item: ResourceId): EdgeEnd | undefined {
  for (const id of [item, ...model.scene.cardsShowing(item)]) {
    const card = model.scene.cards.get(id);
    const rect = model.rectOf(id);
    if (card === undefined || rect === undefined) continue;
    const port = portsOf(card).find((each) => each.item === item)?.at ?? card.ports.out;
    return { port: { x: rect.x + port.x, y: rect.y + port.y }, card: rect };
  }
  return undefined;
}

/** Where a line starts: at the port of its row or card, or at a collapsed group. */
export function startOfLine(model: BoardModel, { id, from, fromRow }: Edge): EdgeEnd | undefined {
  const [x, y] = model.grid.curve(id) ?? [];
  const card = model.rectOf(from);
  if (x !== undefined && y !== undefined && card !== undefined) return { port: { x, y }, card };
  return startOf(model, fromRow ?? from);
}

/** Where a line ends: at the left of a card. */
export function endOfLine(model: BoardModel, { to }: Edge): EdgeEnd | undefined {
  const rect = model.rectOf(to);
  if (rect === undefined) return undefined;
  const port = model.scene.cards.get(to)?.ports.in ?? { x: 0, y: rect.height / 2 };
  return { port: { x: rect.x + port.x, y: rect.y + port.y }, card: rect };
}
