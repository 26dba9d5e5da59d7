import type { EdgeId } from "../../../diagram/edge.ts";
import { isDone } from "../../../editor/command.ts";
import { type BackendOf, remove } from "../../../editor/commands/remove.ts";
import type { DrawnId } from "../../../editor/session.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { undoStep } from "../../app/busy/large-step.ts";
import { notify } from "../../app/notify.tsx";
import type { BoardController } from "../board-controller.ts";
import { nearestCard } from "./focus-board.ts";
import { tell } from "./tell.ts";

/** Deletes resources, and the backends that edges stand for; the message offers to undo it. */
export function removeItems(
  board: BoardController,
  items: readonly ResourceId[],
  edges: readonly EdgeId[],
  drawn: readonly DrawnId[] = [],
): void {
  const { editor, model } = board;
  const routes = edges.flatMap((id) => (isBackend(board, id) ? [] : [id]));
  const backends = edges.flatMap((id) => (isBackend(board, id) ? backendsOf(model.all.backendsOf(id)) : []));
  if (items.length === 0 && backends.length === 0 && drawn.length === 0) {
    const text =
      routes.length === 0
        ? "Select a card or a line first, then delete it."
        : "This line is drawn by a route or provider: change it in the inspector.";
    notify({ text });
    return;
  }
  const unique = new Map(backends.map((backend) => [`${backend.caller} ${backend.service}`, backend]));
  const gone = new Set(items);
  const { focused } = board;
  const next = focused === undefined || !gone.has(focused) ? undefined : nearestCard(board, focused, gone);
  const outcome = editor.run(remove, { items, backends: [...unique.values()], drawn });
  // The focus is not lost with the card that had it.
  if (next !== undefined && isDone(outcome) && model.scene.cards.has(next)) board.focusCard(next);
  tell(editor, outcome, { label: "Undo", run: () => void undoStep(editor) });
}

/** A line that stands for backends of virtual nodes: those of gateways, routes and providers are edited elsewhere. */
function isBackend(board: BoardController, id: EdgeId): boolean {
  const edge = board.model.all.edges.get(id);
  return edge?.role === "call" && board.model.all.backendsOf(id).some(({ via }) => via.length === 0);
}

function backendsOf(
  found: readonly { caller: ResourceId; serviceName: string; via: readonly ResourceId[] }[],
): BackendOf[] {
  return found.flatMap(({ caller, serviceName, via }) =>
    via.length === 0 ? [{ caller, service: serviceName }] : [],
  );
}
