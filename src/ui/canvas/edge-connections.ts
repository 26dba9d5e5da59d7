import type { Edge, EdgeId } from "../../diagram/edge.ts";
import type { Connection } from "../../editor/connection.ts";
import type { BoardModel } from "./board-model.ts";

/** The connections of the design that a line stands for, each once. */
export function connectionsOf({ all, scene }: BoardModel, id: EdgeId): Connection[] {
  const lines = all.edges.has(id) ? [id] : scene.edgesOf(id);
  const found = lines.flatMap((each) => {
    const edge = all.edges.get(each);
    return edge === undefined ? [] : connectionsOfEdge(edge);
  });
  return [...new Map(found.map((connection) => [JSON.stringify(connection), connection])).values()];
}

function connectionsOfEdge({ role, from, fromRow, to, backends }: Edge): Connection[] {
  if (role === "provider") return [{ kind: "provider", service: from }];
  if (role === "target") return fromRow === undefined ? [] : [{ kind: "target", route: fromRow, node: to }];
  return backends.flatMap(({ caller, serviceName, via }): Connection[] =>
    via.length === 0
      ? [{ kind: "backend", caller, service: serviceName }]
      : via.map((gatewayRoute) => ({ kind: "gateway-target", gatewayRoute })),
  );
}
