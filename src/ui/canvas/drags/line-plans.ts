import type { EdgeId } from "../../../diagram/edge.ts";
import { isRolledEdge } from "../../../diagram/shown/rolled-edge.ts";
import { mayMoveEnd } from "../../../editor/commands/move-end.ts";
import { mayConnect } from "../../../model/connections/may-connect.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { connectCards } from "../actions/connect-cards.ts";
import { moveLineEnd } from "../actions/move-line-end.ts";
import type { BoardController } from "../board-controller.ts";
import { connectionsOf } from "../edge-connections.ts";
import type { LineEnd } from "../hit-test.ts";
import { endOfLine, startOf, startOfLine } from "../line-curve.ts";
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
    onDrop: (to, screen) => void connectCards(board, { from: item, to }, screen),
    onDropOnBoard: (anchor, at) =>
      board.popup.set({ kind: "connect", from: item, anchor, at, tab: tabsFrom(item)[0] ?? "existing" }),
  };
}

/** The end of a line taken elsewhere: where it leads to, or where it comes from. */
export function lineEndPlan(board: BoardController, id: EdgeId, free: LineEnd): LinePlan | undefined {
  const { model, editor } = board;
  // A line of a collapsed group stands for several: none of them is meant.
  const edge = isRolledEdge(id) ? undefined : model.scene.edges.get(id);
  const connections = connectionsOf(model, id);
  const [first] = connections;
  const fixed =
    edge === undefined ? undefined : free === "to" ? startOfLine(model, edge) : endOfLine(model, edge);
  if (edge === undefined || first === undefined || fixed === undefined) return undefined;
  const own = free === "to" ? edge.to : (edge.fromRow ?? edge.from);
  return {
    fixed,
    card: free === "to" ? edge.from : edge.to,
    free,
    may: (to) => {
      for (const connection of connections) {
        const verdict = mayMoveEnd(editor, { connection, end: free, to });
        if (!verdict.ok) return verdict;
      }
      return { ok: true };
    },
    onDrop: (to, screen) => {
      // Put back where it was.
      if (to !== own) moveLineEnd(board, { connections, end: free, to }, screen);
    },
  };
}
