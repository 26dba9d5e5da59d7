import { compareText } from "../lib/compare-text.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";
import { inEvaluationOrder } from "../model/routes/route-order.ts";
import { backendsOfCaller } from "./backends-of-caller.ts";
import type { Card, CardId } from "./card.ts";
import { gatewayCard, ghostCard, nodeCard, routerCard, serviceCard } from "./card-of.ts";
import type { CardTexts } from "./card-texts.ts";
import type { Edge, EdgeBackend, EdgeId, EdgeRole } from "./edge.ts";
import { portLabel } from "./listener-text.ts";
import type { Extent, SceneView, Stale } from "./scene-view.ts";
import { callersOf, parentOf, providerMissing, routersTo, servicesOfRouter } from "./service-end.ts";
import { routeTargets } from "./shares.ts";

/** Every resource a card; routes and gateway routes are rows of their router's and gateway's cards. */
export const ALL_RESOURCES_VIEW: SceneView = {
  card,
  edgesFrom,
  markStale,
  cardsShowing,
  edgesOfBackend,
  backendsOf,
};

function card(graph: ReferenceGraph, id: ResourceId, texts: CardTexts): Card | undefined {
  const spec = graph.specOf(id);
  switch (refOf(id).kind) {
    case "virtualNode":
      return spec && nodeCard(id, spec, texts, []);
    case "virtualService":
      if (spec !== undefined) return serviceCard(id, texts, providerMissing(graph, id, texts.nameOf));
      return graph.isNamed(id) ? ghostCard(id, texts) : undefined;
    case "virtualRouter":
      return spec && routerCard(graph, id, texts);
    case "virtualGateway":
      return spec && gatewayCard(graph, id, texts);
    default:
      return undefined;
  }
}

interface EdgeParts {
  readonly role: EdgeRole;
  readonly from: CardId;
  readonly fromRow?: ResourceId;
  readonly to: CardId;
  readonly services?: readonly string[];
  readonly share?: string | undefined;
  readonly label?: string;
  readonly dashed?: boolean;
  readonly backends?: readonly EdgeBackend[];
}

function edge(parts: EdgeParts): Edge {
  const { role, from, fromRow, to, share } = parts;
  return {
    id: edgeId(fromRow ?? from, to),
    role,
    from,
    ...(fromRow === undefined ? {} : { fromRow }),
    to,
    services: parts.services ?? [],
    shares: [share],
    label: share ?? parts.label ?? "",
    labelAtRest: share !== undefined,
    through: [],
    dashed: parts.dashed ?? false,
    backends: parts.backends ?? [],
  };
}

function edgeId(from: ResourceId, to: CardId): EdgeId {
  return `${from} > ${to}`;
}

function edgesFrom(graph: ReferenceGraph, from: CardId): Edge[] {
  if (!graph.has(from)) return [];
  switch (refOf(from).kind) {
    case "virtualNode":
      return backendsOfCaller(graph, from).map((backend) => callEdge(graph, from, backend));
    case "virtualGateway":
      return inLanes(
        backendsOfCaller(graph, from).flatMap((backend) =>
          backend.via.map((row) => callEdge(graph, from, { ...backend, via: [row] }, row)),
        ),
      );
    case "virtualService":
      return providerEdges(graph, from);
    case "virtualRouter":
      return inLanes(routesInOrder(graph, from).flatMap((route) => targetEdges(graph, from, route)));
    default:
      return [];
  }
}

/** The routes of a router, as its card lists them. */
function routesInOrder(graph: ReferenceGraph, router: ResourceId): ResourceId[] {
  const routes = graph.childrenOf(router).map((id) => ({ id, spec: graph.specOf(id) ?? {} }));
  return inEvaluationOrder(routes).map(({ id }) => id);
}

/** Lines of several rows to one card enter it one below the other, in the order of the rows. */
function inLanes(edges: readonly Edge[]): Edge[] {
  return edges.map((edge) => {
    const beside = edges.filter(({ to }) => to === edge.to);
    const lane = beside.indexOf(edge) - (beside.length - 1) / 2;
    return lane === 0 ? edge : { ...edge, lane };
  });
}

function callEdge(graph: ReferenceGraph, from: CardId, backend: EdgeBackend, row?: ResourceId): Edge {
  return edge({
    role: "call",
    from,
    ...(row === undefined ? {} : { fromRow: row }),
    to: backend.service,
    services: [backend.serviceName],
    dashed: !graph.has(backend.service),
    backends: [backend],
  });
}

function providerEdges(graph: ReferenceGraph, from: CardId): Edge[] {
  const provider = graph.outgoing(from)[0];
  const to = provider === undefined ? "" : idOf(provider.to);
  const spec = graph.specOf(to);
  if (spec === undefined) return [];
  return [edge({ role: "provider", from, to, services: [refOf(from).name], label: portLabel(spec) })];
}

function targetEdges(graph: ReferenceGraph, from: CardId, route: ResourceId): Edge[] {
  return routeTargets(graph.specOf(route) ?? {}).flatMap(({ node, share }) => {
    const to = idOf(siblingRef(refOf(route), "virtualNode", node));
    const spec = graph.specOf(to);
    if (spec === undefined) return [];
    return [edge({ role: "target", from, fromRow: route, to, share, label: portLabel(spec) })];
  });
}

function markStale(graph: ReferenceGraph, id: ResourceId, extent: Extent, stale: Stale): void {
  const { kind } = refOf(id);
  if (kind === "mesh") return;
  const own = kind === "route" || kind === "gatewayRoute" ? parentOf(id) : id;
  stale.cards.add(own);
  stale.edgesFrom.add(own);
  for (const { to } of graph.outgoing(id)) if (to.kind === "virtualService") stale.cards.add(idOf(to));
  if (extent === "inside") return;
  if (kind === "virtualService") for (const caller of callersOf(graph, id)) stale.edgesFrom.add(caller);
  if (kind !== "virtualNode" && kind !== "virtualRouter") return;
  for (const { from, reference } of graph.incoming(id)) {
    if (reference.role !== "provider") continue;
    stale.cards.add(from);
    stale.edgesFrom.add(from);
  }
  if (kind === "virtualNode") for (const router of routersTo(graph, id)) stale.edgesFrom.add(router);
}

function cardsShowing(graph: ReferenceGraph, id: ResourceId): CardId[] {
  const { kind } = refOf(id);
  const own = kind === "route" || kind === "gatewayRoute" ? parentOf(id) : id;
  const exists = graph.has(own) || (kind === "virtualService" && graph.isNamed(own));
  return exists && kind !== "mesh" ? [own] : [];
}

function edgesOfBackend(graph: ReferenceGraph, caller: ResourceId, service: ResourceId): EdgeId[] {
  const backend = backendsOfCaller(graph, caller).find((each) => each.service === service);
  if (backend === undefined || !graph.has(caller)) return [];
  const calls = backend.via.length === 0 ? [caller] : backend.via;
  const onward = graph.has(service) ? providerEdges(graph, service) : [];
  const routers = onward.filter(({ to }) => refOf(to).kind === "virtualRouter");
  const targets = routers.flatMap(({ to }) => edgesFrom(graph, to));
  return [...calls.map((from) => edgeId(from, service)), ...[...onward, ...targets].map(({ id }) => id)].sort(
    compareText,
  );
}

function backendsOf(graph: ReferenceGraph, { role, from, backends }: Edge): EdgeBackend[] {
  if (role === "call") return [...backends];
  const services = role === "provider" ? [from] : servicesOfRouter(graph, from);
  const found = services.flatMap((service) =>
    callersOf(graph, service).flatMap((caller) =>
      backendsOfCaller(graph, caller).filter((backend) => backend.service === service),
    ),
  );
  return found.sort((a, b) => compareText(a.caller, b.caller) || compareText(a.service, b.service));
}
