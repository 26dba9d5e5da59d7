import type { EdgeId } from "../../../diagram/edge.ts";
import { isDone } from "../../../editor/command.ts";
import { removing } from "../../../editor/commands/remove.ts";
import type { DrawnId } from "../../../editor/session.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { runStep, undoStep } from "../../app/busy/large-step.ts";
import { onceFree } from "../../app/busy/once-free.ts";
import { notify } from "../../app/notify.tsx";
import type { BoardController } from "../board-controller.ts";
import { connectionsOf } from "../edge-connections.ts";
import { nearestCard } from "./focus-board.ts";
import { tell } from "./tell.ts";

/** Deletes resources, and the connections that lines stand for; the message offers to undo it. */
export async function removeItems(
  board: BoardController,
  items: readonly ResourceId[],
  edges: readonly EdgeId[],
  drawn: readonly DrawnId[] = [],
): Promise<void> {
  const { editor, model } = board;
  const lines = new Map(
    edges.flatMap((id) => connectionsOf(model, id)).map((each) => [JSON.stringify(each), each]),
  );
  const all = [...lines.values()];
  const backends = all.filter((each) => each.kind === "backend");
  const connections = all.filter(({ kind }) => kind === "provider" || kind === "target");
  const routes = all.flatMap((each) => (each.kind === "gateway-target" ? [each.gatewayRoute] : []));
  if (items.length + all.length + drawn.length === 0) {
    notify({ text: "Select a card or a line first, then delete it." });
    return;
  }
  const gone = new Set(items);
  const { focused } = board;
  const next = focused === undefined || !gone.has(focused) ? undefined : nearestCard(board, focused, gone);
  const what = { items: [...items, ...routes], backends, connections, drawn };
  const outcome = await runStep(editor, removing, what, "Deleting");
  if (outcome === undefined) return;
  // The focus is not lost with the card that had it.
  if (next !== undefined && isDone(outcome)) {
    onceFree(() => {
      if (board.model.scene.cards.has(next)) board.focusCard(next);
    });
  }
  tell(editor, outcome, { label: "Undo", run: () => void undoStep(editor) });
}
