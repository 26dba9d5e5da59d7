import { compareText } from "../lib/compare-text.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, type ResourceId, refOf } from "../model/reference/ref.ts";
import { backendsOfCaller } from "./backends-of-caller.ts";
import type { Card, CardId } from "./card.ts";
import type { ChipContents } from "./card-contents.ts";
import { chipOf, gatewayCallerCard, ghostCard, nodeCard, serviceCard } from "./card-of.ts";
import type { CardTexts } from "./card-texts.ts";
import type { Edge, EdgeBackend } from "./edge.ts";
import { portLabel } from "./listener-text.ts";
import type { Extent, SceneView, Stale } from "./scene-view.ts";
import { callersOf, parentOf, serviceEnd, servicesOfRouter, servicesTo } from "./service-end.ts";

/** Nodes and gateways, and the services that lead to no node; services are chips, routers are shares. */
export const SERVICES_VIEW: SceneView = {
  card,
  edgesFrom,
  markStale,
  cardsShowing,
  edgesOfBackend: (graph, caller, service) =>
    graph.has(caller) && backendsOfCaller(graph, caller).some((backend) => backend.service === service)
      ? cardsOfService(graph, service).map((to) => edgeId(caller, to))
      : [],
  backendsOf: (_graph, edge) => [...edge.backends],
};

function card(graph: ReferenceGraph, id: ResourceId, texts: CardTexts): Card | undefined {
  const spec = graph.specOf(id);
  switch (refOf(id).kind) {
    case "virtualNode":
      return spec && nodeCard(id, spec, texts, chipsOf(graph, id, texts));
    case "virtualGateway":
      return spec && gatewayCallerCard(graph, id, texts);
    case "virtualService": {
      const end = serviceEnd(graph, id, texts.nameOf);
      if (end.kind === "nowhere") return serviceCard(id, texts, end.missing);
      return end.kind === "undefined" && graph.isNamed(id) ? ghostCard(id, texts) : undefined;
    }
    default:
      return undefined;
  }
}

function chipsOf(graph: ReferenceGraph, node: ResourceId, texts: CardTexts): ChipContents[] {
  return servicesTo(graph, node).flatMap((service) => {
    const end = serviceEnd(graph, service);
    const here = end.kind === "nodes" ? end.nodes.find(({ id }) => id === node) : undefined;
    return here === undefined ? [] : [chipOf(service, here.share, texts)];
  });
}

function edgeId(from: CardId, to: CardId): string {
  return `${from} > ${to}`;
}

interface Line {
  readonly backend: EdgeBackend;
  readonly share: string | undefined;
  readonly router: ResourceId | undefined;
}

function edgesFrom(graph: ReferenceGraph, caller: CardId): Edge[] {
  const { kind } = refOf(caller);
  if (!graph.has(caller) || (kind !== "virtualNode" && kind !== "virtualGateway")) return [];
  const lines = new Map<CardId, Line[]>();
  const add = (to: CardId, line: Line): void => {
    const list = lines.get(to);
    if (list === undefined) lines.set(to, [line]);
    else list.push(line);
  };
  for (const backend of backendsOfCaller(graph, caller)) {
    const end = serviceEnd(graph, backend.service);
    if (end.kind !== "nodes") add(backend.service, { backend, share: undefined, router: undefined });
    else for (const { id, share } of end.nodes) add(id, { backend, share, router: end.router });
  }
  return [...lines].map(([to, list]) => callEdge(graph, caller, to, list));
}

function callEdge(graph: ReferenceGraph, from: CardId, to: CardId, lines: readonly Line[]): Edge {
  const sorted = [...lines].sort((a, b) => compareText(a.backend.service, b.backend.service));
  const [only, second] = sorted;
  const several = second !== undefined;
  const share = several ? undefined : only?.share;
  const routers = sorted.flatMap(({ router }) => (router === undefined ? [] : [router]));
  return {
    id: edgeId(from, to),
    role: "call",
    from,
    to,
    services: sorted.map(({ backend }) => backend.serviceName),
    shares: sorted.map((line) => line.share),
    label: several ? String(sorted.length) : (share ?? portLabel(graph.specOf(to) ?? {})),
    labelAtRest: several || share !== undefined,
    through: [...new Set(routers)].sort(compareText),
    dashed: refOf(to).kind === "virtualService" && !graph.has(to),
    backends: sorted.map(({ backend }) => backend),
  };
}

function markStale(graph: ReferenceGraph, id: ResourceId, extent: Extent, stale: Stale): void {
  const { kind } = refOf(id);
  switch (kind) {
    case "virtualNode":
      stale.cards.add(id);
      stale.edgesFrom.add(id);
      for (const { to } of graph.outgoing(id)) stale.cards.add(idOf(to));
      if (extent === "all") for (const service of servicesTo(graph, id)) markService(graph, service, stale);
      return;
    case "virtualService":
      markService(graph, id, stale);
      return;
    case "virtualRouter":
      for (const service of servicesOfRouter(graph, id)) markService(graph, service, stale);
      return;
    case "route":
      for (const service of servicesOfRouter(graph, parentOf(id))) markService(graph, service, stale);
      return;
    case "virtualGateway":
    case "gatewayRoute": {
      const gateway = kind === "gatewayRoute" ? parentOf(id) : id;
      stale.cards.add(gateway);
      stale.edgesFrom.add(gateway);
      for (const { to } of graph.outgoing(id)) stale.cards.add(idOf(to));
      return;
    }
    case "mesh":
      return;
  }
}

function markService(graph: ReferenceGraph, service: ResourceId, stale: Stale): void {
  stale.cards.add(service);
  for (const target of cardsOfService(graph, service)) stale.cards.add(target);
  for (const caller of callersOf(graph, service)) stale.edgesFrom.add(caller);
}

/** The cards that stand for a service: its nodes, or its own. Sorted. */
function cardsOfService(graph: ReferenceGraph, service: ResourceId): CardId[] {
  const end = serviceEnd(graph, service);
  return end.kind === "nodes" ? end.nodes.map(({ id }) => id) : [service];
}

function cardsShowing(graph: ReferenceGraph, id: ResourceId): CardId[] {
  switch (refOf(id).kind) {
    case "virtualService":
      return graph.has(id) || graph.isNamed(id) ? cardsOfService(graph, id) : [];
    case "virtualRouter":
    case "route": {
      const router = refOf(id).kind === "route" ? parentOf(id) : id;
      const services = servicesOfRouter(graph, router);
      return [...new Set(services.flatMap((service) => cardsOfService(graph, service)))].sort(compareText);
    }
    case "gatewayRoute":
      return graph.has(parentOf(id)) ? [parentOf(id)] : [];
    case "mesh":
      return [];
    default:
      return graph.has(id) ? [id] : [];
  }
}
