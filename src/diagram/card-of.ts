import { compareText } from "../lib/compare-text.ts";
import type { JsonObject } from "../lib/json.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { isTemplatedName } from "../model/holes/hole-parts.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import { inEvaluationOrder } from "../model/routes/route-order.ts";
import { leafText, memberAt } from "../model/routes/spec-access.ts";
import type { Card } from "./card.ts";
import type { CardContents, ChipContents, RowContents } from "./card-contents.ts";
import type { CardTexts } from "./card-texts.ts";
import { holeTexts } from "./hole-boxes.ts";
import { hostnameLine, hostnameOf } from "./hostname.ts";
import { layCard, lineBudget } from "./lay-card.ts";
import { listenersOf } from "./listener-text.ts";
import { matchText } from "./match-text.ts";
import { routeTargets } from "./shares.ts";
import { taskGroupsText } from "./task-group-text.ts";

/** The card of a virtual node. */
export function nodeCard(
  id: ResourceId,
  spec: JsonObject,
  texts: CardTexts,
  chips: readonly ChipContents[],
): Card {
  const listeners = listenersOf(spec);
  const hostname = hostnameOf(spec);
  const missing =
    listeners.length === 0 ? "no listener" : hostname === "" ? "no service discovery" : undefined;
  return layCard({
    ...base(id, "node", texts),
    ...(hostname === "" ? {} : { subtitle: hostnameLine(hostname, texts.suffix, lineBudget("node")) }),
    ...(missing === undefined ? {} : { missing }),
    ...tasksOf(id, texts),
    holes: holeTexts(spec),
    listeners,
    chips: [...chips].sort((a, b) => compareText(a.name, b.name)),
  });
}

/** The card of a virtual service; `missing` says what it lacks. */
export function serviceCard(id: ResourceId, texts: CardTexts, missing: string | undefined): Card {
  return layCard({ ...base(id, "service", texts), ...(missing === undefined ? {} : { missing }) });
}

/** The card of a service that something names and nobody defines. */
export function ghostCard(id: ResourceId, texts: CardTexts): Card {
  return layCard({ ...base(id, "ghost", texts), missing: "not defined in this mesh" });
}

/** The card of a virtual router, with its routes in evaluation order. */
export function routerCard(graph: ReferenceGraph, id: ResourceId, texts: CardTexts): Card {
  const rows = rowsOf(graph, id, texts, (spec) =>
    routeTargets(spec)
      .map(({ node, weight }) => (weight === "" ? texts.nameOf(node) : `${texts.nameOf(node)} ${weight}`))
      .join(" · "),
  );
  return parentCard(graph, id, "router", texts, rows, "no route");
}

/** The card of a virtual gateway with its gateway routes as rows (all-resources view). */
export function gatewayCard(graph: ReferenceGraph, id: ResourceId, texts: CardTexts): Card {
  const rows = rowsOf(graph, id, texts, (_spec, route) => serviceNames(graph, route, texts));
  return parentCard(graph, id, "gateway", texts, rows, "no gateway route");
}

/** The card of a virtual gateway as a caller: its gateway routes are counted (services view). */
export function gatewayCallerCard(graph: ReferenceGraph, id: ResourceId, texts: CardTexts): Card {
  const count = graph.childrenOf(id).length;
  const text = `${count} gateway ${count === 1 ? "route" : "routes"}`;
  const spec = graph.specOf(id) ?? {};
  return layCard({
    ...base(id, "gateway", texts),
    ...(count === 0
      ? { missing: "no gateway route" }
      : { subtitle: { own: text, shared: "", full: text, mono: false } }),
    ...tasksOf(id, texts),
    holes: holeTexts(spec),
    listeners: listenersOf(spec),
  });
}

/** A virtual service as a chip. */
export function chipOf(service: ResourceId, share: string | undefined, { nameOf }: CardTexts): ChipContents {
  return { service, ...named(refOf(service).name, nameOf), share };
}

function named(written: string, nameOf: CardTexts["nameOf"]): { name: string; written?: string } {
  const name = nameOf(written);
  return name === written ? { name } : { name, written };
}

function base(id: ResourceId, item: CardContents["item"], { nameOf }: CardTexts): CardContents {
  const name = named(refOf(id).name, nameOf);
  return { id, item, ...name, holes: new Set(), listeners: [], chips: [], rows: [] };
}

function tasksOf(id: ResourceId, { taskGroupsOf }: CardTexts): { tasks?: string } {
  const tasks = taskGroupsText(taskGroupsOf(id));
  return tasks === "" ? {} : { tasks };
}

function parentCard(
  graph: ReferenceGraph,
  id: ResourceId,
  item: "router" | "gateway",
  texts: CardTexts,
  rows: readonly RowContents[],
  noRows: string,
): Card {
  const spec = graph.specOf(id) ?? {};
  const listeners = listenersOf(spec);
  const missing = rows.length === 0 ? noRows : listeners.length === 0 ? "no listener" : undefined;
  const holes = new Set(holeTexts(spec));
  for (const route of graph.childrenOf(id)) {
    holeTexts(graph.specOf(route), holes);
    // What a route leads to is told by name: of one that is defined, it may be a hole all the same.
    for (const { to } of graph.outgoing(route)) {
      const name = texts.nameOf(to.name);
      if (isTemplatedName(name)) holes.add(name);
    }
  }
  return layCard({
    ...base(id, item, texts),
    ...(missing === undefined ? {} : { missing }),
    ...(item === "gateway" ? tasksOf(id, texts) : {}),
    holes,
    listeners,
    rows,
  });
}

function rowsOf(
  graph: ReferenceGraph,
  parent: ResourceId,
  { nameOf }: CardTexts,
  targets: (spec: JsonObject, id: ResourceId) => string,
): RowContents[] {
  const routes = graph.childrenOf(parent).map((id) => ({ id, spec: graph.specOf(id) ?? {} }));
  return inEvaluationOrder(routes).map(({ id, spec }) => ({
    id,
    name: nameOf(refOf(id).name),
    priority: leafText(memberAt(spec, "priority")),
    match: matchText(spec),
    targets: targets(spec, id) || "no target",
  }));
}

function serviceNames(graph: ReferenceGraph, route: ResourceId, { nameOf }: CardTexts): string {
  return [...new Set(graph.outgoing(route).map(({ to }) => nameOf(to.name)))].join(" · ");
}
