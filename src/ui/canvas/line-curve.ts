import type { CardId } from "../../diagram/card.ts";
import { arrowHead } from "../../diagram/geometry/arrow-head.ts";
import { curvePath } from "../../diagram/geometry/curve.ts";
import { edgeCurve } from "../../diagram/geometry/edge-curve.ts";
import type { Point } from "../../model/design/design.ts";
import type { BoardController } from "./board-controller.ts";

/** A line that is being drawn from a card to a point, as SVG; undefined where there is nothing to draw. */
export function lineCurve(
  board: BoardController,
  caller: CardId,
  to: Point | undefined,
  from?: Point,
): { readonly path: string; readonly arrow: string } | undefined {
  const card = board.model.scene.cards.get(caller);
  const at = board.model.placeOf(caller);
  if (card === undefined || at === undefined || to === undefined) return undefined;
  const port = from ?? { x: at.x + card.ports.out.x, y: at.y + card.ports.out.y };
  const start = { port, card: { ...at, width: card.width, height: card.height } };
  const curve = edgeCurve(start, { port: to, card: { ...to, width: 0, height: 0 } });
  const arrow = arrowHead(curve)
    .map(({ x, y }) => `${x},${y}`)
    .join(" ");
  return { path: curvePath(curve), arrow };
}
