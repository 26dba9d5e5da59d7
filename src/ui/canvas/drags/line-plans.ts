import type { EdgeId } from "../../../diagram/edge.ts";
import { isRolledEdge } from "../../../diagram/shown/rolled-edge.ts";
import { mayConnect } from "../../../model/connections/may-connect.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { connectCards } from "../actions/connect-cards.ts";
import type { BoardController } from "../board-controller.ts";
import type { LineEnd } from "../hit-test.ts";
import { startOf } from "../line-curve.ts";
import { tabsFrom } from "../open-popup.ts";
import type { LinePlan } from "./line-drag.ts";

/** A new line from the port of a card or of a row. */
export function newLinePlan(
  board: BoardController,
  card: ResourceId,
  item: ResourceId,
): LinePlan | undefined {
  const fixed = startOf(board.model, item);
  if (fixed === undefined) return undefined;
  return {
    fixed,
    card,
    free: "to",
    may: (to) => mayConnect(board.editor.design, item, to),
    onDrop: (to, screen) => void connectCards(board, { from: item, to, replaces: [] }, screen),
    onDropOnBoard: (anchor, at) =>
      board.popup.set({ kind: "connect", from: item, anchor, at, tab: tabsFrom(item)[0] ?? "existing" }),
  };
}

/** The end of a line taken elsewhere: where it leads to, and where it comes from. */
export function lineEndPlan(board: BoardController, id: EdgeId, free: LineEnd): LinePlan | undefined {
  // A line of a collapsed group stands for several: none of them is meant.
  const edge = isRolledEdge(id) ? undefined : board.model.scene.edges.get(id);
  const curve = board.model.grid.curve(id);
  if (edge?.role !== "call" || curve === undefined || free === "from") return undefined;
  const backends = board.model.scene.backendsOf(id);
  const fixed = startOf(board.model, edge.fromRow ?? edge.from);
  if (fixed === undefined || backends.length === 0 || backends.some(({ via }) => via.length > 0))
    return undefined;
  const replaces = backends.map(({ caller, serviceName }) => ({ caller, service: serviceName }));
  return {
    fixed,
    card: edge.from,
    free,
    may: (to) => mayConnect(board.editor.design, edge.from, to),
    onDrop: (to, screen) => void connectCards(board, { from: edge.from, to, replaces }, screen),
  };
}
