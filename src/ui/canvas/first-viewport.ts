import type { Viewport } from "@xyflow/react";
import type { CardId } from "../../diagram/card.ts";
import type { Rect } from "../../diagram/geometry/rect.ts";
import type { BoardModel } from "./board-model.ts";
import { cornered, filled, fits, fitsHeight, fitting, type Size, ZOOM } from "./viewport.ts";

/**
 * How a board is first seen: whole, at a zoom from 0.6 to 1; where it is larger than that, from its callers
 * on (what calls and is not called), at the left.
 */
export function firstViewport(model: BoardModel, size: Size): Viewport {
  const bounds = model.bounds();
  if (bounds === undefined) return { x: size.width / 4, y: size.height / 4, zoom: 1 };
  if (fits(bounds, size, ZOOM.firstLeast)) return fitting(bounds, size, ZOOM.firstLeast, ZOOM.firstMost);
  const corner = filled(cornered(firstCaller(model) ?? bounds, ZOOM.firstLeast), bounds, size);
  const isTall = !fitsHeight(bounds, size, ZOOM.firstLeast);
  return isTall ? corner : { ...fitting(bounds, size, ZOOM.firstLeast, ZOOM.firstLeast), x: corner.x };
}

/** The caller that stands first: the leftmost, of those the uppermost. */
function firstCaller(model: BoardModel): Rect | undefined {
  let first: Rect | undefined;
  for (const id of model.scene.cards.keys()) {
    const rect = isCaller(model, id) ? model.rectOf(id) : undefined;
    if (rect === undefined) continue;
    if (first === undefined || rect.x < first.x || (rect.x === first.x && rect.y < first.y)) first = rect;
  }
  return first;
}

function isCaller(model: BoardModel, id: CardId): boolean {
  let calls = false;
  for (const edge of model.scene.edgesAt(id)) {
    const { from, to } = model.scene.edges.get(edge) ?? {};
    if (to === id && from !== id) return false;
    if (from === id) calls = true;
  }
  return calls;
}
