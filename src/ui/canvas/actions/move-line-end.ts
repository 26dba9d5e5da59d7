import { isDone, isRefused } from "../../../editor/command.ts";
import { type MoveEnd, moveEnd } from "../../../editor/commands/move-end.ts";
import type { Connection } from "../../../editor/connection.ts";
import type { Point } from "../../../model/design/design.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import type { BoardController } from "../board-controller.ts";
import { tell } from "./tell.ts";
import { viewChange } from "./view-change.ts";

export interface LineMove {
  /** What the line stands for: all of it goes along. */
  readonly connections: readonly Connection[];
  readonly end: MoveEnd["end"];
  readonly to: ResourceId;
}

/** Takes one end of a line elsewhere: one step of undo. What only the user can decide is asked at `anchor`. */
export function moveLineEnd(
  board: BoardController,
  { connections, end, to }: LineMove,
  anchor: Point,
  answer: Pick<MoveEnd, "service"> = {},
): void {
  const { editor } = board;
  const [first, ...others] = connections;
  if (first === undefined) return;
  const gesture = `move end ${end} ${to} ${editor.store.version}`;
  const outcome = editor.run(moveEnd, { connection: first, end, to, ...answer }, gesture);
  if ("ask" in outcome) {
    board.popup.set({
      kind: "question",
      anchor,
      from: end === "to" ? startOf(first) : to,
      to,
      ask: outcome.ask,
      onAnswer: ({ service }) =>
        moveLineEnd(board, { connections, end, to }, anchor, service === undefined ? {} : { service }),
    });
    return;
  }
  board.popup.set(undefined);
  const more = isDone(outcome)
    ? others.map((connection) => editor.run(moveEnd, { connection, end, to, ...answer }, gesture))
    : [];
  editor.endGesture();
  const refused = more.find(isRefused);
  if (refused !== undefined) tell(editor, refused);
  else if (tell(editor, outcome, viewChange(board)) && isDone(outcome) && outcome.select === undefined)
    editor.session.select([end === "to" ? startOf(first) : to]);
}

function startOf(connection: Connection): ResourceId {
  switch (connection.kind) {
    case "backend":
      return connection.caller;
    case "provider":
      return connection.service;
    case "target":
      return connection.route;
    case "gateway-target":
      return connection.gatewayRoute;
  }
}
