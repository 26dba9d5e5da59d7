import { compareText } from "../lib/compare-text.ts";
import type { JsonObject } from "../lib/json.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import type { Card } from "./card.ts";
import type { CardContents, ChipContents, RowContents } from "./card-contents.ts";
import { hostnameLine, hostnameOf } from "./hostname.ts";
import { layCard, lineBudget } from "./lay-card.ts";
import { listenersOf } from "./listener-text.ts";
import { matchText } from "./match-text.ts";
import { inEvaluationOrder } from "./route-order.ts";
import { routeTargets } from "./shares.ts";
import { leafText, memberAt } from "./spec-access.ts";

/** The card of a virtual node. `suffix` is the end that the mesh's hostnames share. */
export function nodeCard(
  id: ResourceId,
  spec: JsonObject,
  suffix: string,
  chips: readonly ChipContents[],
): Card {
  const listeners = listenersOf(spec);
  const hostname = hostnameOf(spec);
  const missing =
    listeners.length === 0 ? "no listener" : hostname === "" ? "no service discovery" : undefined;
  return layCard({
    ...base(id, "node"),
    ...(hostname === "" ? {} : { subtitle: hostnameLine(hostname, suffix, lineBudget("node")) }),
    ...(missing === undefined ? {} : { missing }),
    listeners,
    chips: [...chips].sort((a, b) => compareText(a.name, b.name)),
  });
}

/** The card of a virtual service; `missing` says what it lacks. */
export function serviceCard(id: ResourceId, missing: string | undefined): Card {
  return layCard({ ...base(id, "service"), ...(missing === undefined ? {} : { missing }) });
}

/** The card of a service that something names and nobody defines. */
export function ghostCard(id: ResourceId): Card {
  return layCard({ ...base(id, "ghost"), missing: "not defined in this mesh" });
}

/** The card of a virtual router, with its routes in evaluation order. */
export function routerCard(graph: ReferenceGraph, id: ResourceId): Card {
  const rows = rowsOf(graph, id, (spec) =>
    routeTargets(spec)
      .map(({ node, weight }) => (weight === "" ? node : `${node} ${weight}`))
      .join(" · "),
  );
  return parentCard(graph, id, "router", rows, "no route");
}

/** The card of a virtual gateway with its gateway routes as rows (all-resources view). */
export function gatewayCard(graph: ReferenceGraph, id: ResourceId): Card {
  const rows = rowsOf(graph, id, (_spec, route) => serviceNames(graph, route));
  return parentCard(graph, id, "gateway", rows, "no gateway route");
}

/** The card of a virtual gateway as a caller: its gateway routes are counted (services view). */
export function gatewayCallerCard(graph: ReferenceGraph, id: ResourceId): Card {
  const count = graph.childrenOf(id).length;
  const text = `${count} gateway ${count === 1 ? "route" : "routes"}`;
  return layCard({
    ...base(id, "gateway"),
    ...(count === 0
      ? { missing: "no gateway route" }
      : { subtitle: { own: text, shared: "", full: text, mono: false } }),
    listeners: listenersOf(graph.specOf(id) ?? {}),
  });
}

function base(id: ResourceId, item: CardContents["item"]): CardContents {
  return { id, item, name: refOf(id).name, listeners: [], chips: [], rows: [] };
}

function parentCard(
  graph: ReferenceGraph,
  id: ResourceId,
  item: "router" | "gateway",
  rows: readonly RowContents[],
  noRows: string,
): Card {
  const listeners = listenersOf(graph.specOf(id) ?? {});
  const missing = rows.length === 0 ? noRows : listeners.length === 0 ? "no listener" : undefined;
  return layCard({ ...base(id, item), ...(missing === undefined ? {} : { missing }), listeners, rows });
}

function rowsOf(
  graph: ReferenceGraph,
  parent: ResourceId,
  targets: (spec: JsonObject, id: ResourceId) => string,
): RowContents[] {
  const routes = graph.childrenOf(parent).map((id) => ({ id, spec: graph.specOf(id) ?? {} }));
  return inEvaluationOrder(routes).map(({ id, spec }) => ({
    id,
    name: refOf(id).name,
    priority: leafText(memberAt(spec, "priority")),
    match: matchText(spec),
    targets: targets(spec, id) || "no target",
  }));
}

function serviceNames(graph: ReferenceGraph, route: ResourceId): string {
  return [...new Set(graph.outgoing(route).map(({ to }) => to.name))].join(" · ");
}
