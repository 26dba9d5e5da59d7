import { callsService, servicesTo } from "../../editor/services-to.ts";
import { compareText } from "../../lib/compare-text.ts";
import { mayConnect } from "../../model/connections/may-connect.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { BoardController } from "./board-controller.ts";

/**
 * What a card or row may be connected to and does not name yet, by kind and name: nodes, routers, then services,
 * defined or not. A node that it calls by one service can be called by another one, but that is named itself.
 */
export function connectableItems(
  { editor, model }: Pick<BoardController, "editor" | "model">,
  from: ResourceId,
): ResourceId[] {
  const { design, graph } = editor;
  const isCalled = (id: ResourceId): boolean =>
    refOf(from).kind === "virtualNode" &&
    refOf(id).kind === "virtualNode" &&
    servicesTo(graph, id).some((service) => callsService(design, graph, from, service));
  const ids = new Set<ResourceId>([
    ...graph.childrenOf(model.mesh, "virtualNode"),
    ...graph.childrenOf(model.mesh, "virtualRouter"),
    ...graph.childrenOf(model.mesh, "virtualService"),
    ...[...model.scene.cards.values()].filter(({ item }) => item === "ghost").map(({ id }) => id),
  ]);
  for (const { to } of graph.outgoing(from)) ids.delete(idOf(to));
  return [...ids].filter((id) => mayConnect(design, from, id).ok && !isCalled(id)).sort(byKindAndName);
}

function byKindAndName(a: ResourceId, b: ResourceId): number {
  const [p, q] = [refOf(a), refOf(b)];
  return compareText(p.kind, q.kind) || compareText(p.name, q.name);
}
