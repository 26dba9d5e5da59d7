import { compareText } from "../../lib/compare-text.ts";
import { mayConnect } from "../../model/connections/may-connect.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { BoardController } from "./board-controller.ts";

/**
 * What a card or row may be connected to and does not name yet, by kind and name: nodes, routers, then services,
 * defined or not.
 */
export function connectableItems({ editor, model }: BoardController, from: ResourceId): ResourceId[] {
  const ids = new Set<ResourceId>([
    ...editor.graph.childrenOf(model.mesh, "virtualNode"),
    ...editor.graph.childrenOf(model.mesh, "virtualRouter"),
    ...editor.graph.childrenOf(model.mesh, "virtualService"),
    ...[...model.scene.cards.values()].filter(({ item }) => item === "ghost").map(({ id }) => id),
  ]);
  for (const { to } of editor.graph.outgoing(from)) ids.delete(idOf(to));
  return [...ids].filter((id) => mayConnect(editor.design, from, id).ok).sort(byKindAndName);
}

function byKindAndName(a: ResourceId, b: ResourceId): number {
  const [p, q] = [refOf(a), refOf(b)];
  return compareText(p.kind, q.kind) || compareText(p.name, q.name);
}
