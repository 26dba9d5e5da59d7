import type { Card, CardId } from "../../src/diagram/card.ts";
import type { Edge } from "../../src/diagram/edge.ts";
import { Scene } from "../../src/diagram/scene.ts";
import { newDesign } from "../../src/editor/new-design.ts";
import type { JsonObject } from "../../src/lib/json.ts";
import { copyDesign } from "../../src/model/design/design.ts";
import { idOf, type ResourceId } from "../../src/model/reference/ref.ts";

/** Cards and edges as a board has them, and the namespace of each card. */
export interface MeshGraph {
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly groupOf: (id: CardId) => string;
}

const MESH = "bench";
/** Gateways, three tiers of nodes that call, routers, nodes that are called: share of the cards. */
const TIERS = [0.02, 0.15, 0.15, 0.15, 0.18, 0.35];
const ROUTER = 4;
const LAST = 5;
/** Cards of a namespace; so many of its edges stay inside. */
const NAMESPACE = 25;
const INSIDE = 0.88;

interface Place {
  readonly number: number;
  readonly tier: number;
  readonly namespace: number;
}

/** A mesh of `count` cards, the same on every machine: from gateways over services and routers to instances. */
export function meshGraph(count: number, seed = 7): MeshGraph {
  const { places, pairs } = meshPairs(count, seed);
  const idAt = places.map(idOfPlace);
  const out = new Map<number, number[]>();
  for (const [from, to] of pairs) out.set(from, [...(out.get(from) ?? []), to]);
  const design = copyDesign(newDesign(MESH));
  const edges = new Map<string, Edge>();
  for (const place of places) {
    design.resources.set(idAt[place.number] ?? "", { spec: specOf(place) });
    for (const [i, to] of (out.get(place.number) ?? []).entries()) {
      const target = places[to];
      if (target === undefined) continue;
      const row = rowOf(place, i);
      if (row !== undefined) design.resources.set(row, { spec: routeSpec(place, i, target) });
      const edge = edgeBetween(idAt[place.number] ?? "", idAt[to] ?? "", row);
      edges.set(edge.id, edge);
    }
  }
  const scene = new Scene(design, "all", idOf({ kind: "mesh", mesh: MESH, name: MESH }));
  const cards = new Map(
    idAt.flatMap((id) => {
      const card = scene.cards.get(id);
      return card === undefined ? [] : [[id, card] as const];
    }),
  );
  const namespaces = new Map(places.map(({ number, namespace }) => [idAt[number], `group/${namespace}`]));
  return { cards, edges, groupOf: (id) => namespaces.get(id) ?? "" };
}

function edgeBetween(from: CardId, to: CardId, fromRow: ResourceId | undefined): Edge {
  return {
    id: `${fromRow ?? from} > ${to}`,
    role: "call",
    from,
    ...(fromRow === undefined ? {} : { fromRow }),
    to,
    services: [],
    shares: [],
    label: "",
    labelAtRest: false,
    through: [],
    dashed: false,
    backends: [],
  };
}

function nameOf({ number, tier, namespace }: Place): string {
  const kind = ["public", "web", "orders", "stock", "router", "worker"][tier] ?? "";
  return `${kind}-${number}-team${namespace}`;
}

function idOfPlace(place: Place): ResourceId {
  const kind = place.tier === 0 ? "virtualGateway" : place.tier === ROUTER ? "virtualRouter" : "virtualNode";
  return idOf({ kind, mesh: MESH, name: nameOf(place) });
}

/** The route or gateway route that an edge leaves at; nodes have one port for all their calls. */
function rowOf(place: Place, i: number): ResourceId | undefined {
  if (place.tier === 0)
    return idOf({ kind: "gatewayRoute", mesh: MESH, parent: nameOf(place), name: `r${i}` });
  if (place.tier === ROUTER) return idOf({ kind: "route", mesh: MESH, parent: nameOf(place), name: `r${i}` });
  return undefined;
}

function specOf(place: Place): JsonObject {
  const listeners = [{ portMapping: { port: 8080 + (place.number % 7), protocol: "http" } }];
  if (place.tier === 0 || place.tier === ROUTER) return { listeners };
  const hostname = `${nameOf(place)}.team-${place.namespace}.${MESH}.local`;
  return { listeners, serviceDiscovery: { dns: { hostname } } };
}

function routeSpec(place: Place, i: number, target: Place): JsonObject {
  const virtualServiceName = `${nameOf(target)}.local`;
  const action: JsonObject =
    place.tier === 0
      ? { target: { virtualService: { virtualServiceName } } }
      : { weightedTargets: [{ virtualNode: nameOf(target), weight: 100 }] };
  return { priority: 10 * (i + 1), httpRoute: { match: { prefix: `/part-${i}` }, action } };
}

function meshPairs(count: number, seed: number): { places: Place[]; pairs: (readonly [number, number])[] } {
  const random = randomOf(seed);
  const pickOf = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const namespaces = Math.max(1, Math.round(count / NAMESPACE));
  const places: Place[] = [];
  const ofTier: number[][] = TIERS.map(() => []);
  const inside: number[][][] = TIERS.map(() => Array.from({ length: namespaces }, () => []));
  TIERS.forEach((share, tier) => {
    const wanted = tier === LAST ? count - places.length : Math.max(1, Math.round(count * share));
    for (let k = 0; k < wanted && places.length < count; k++) {
      const namespace = tier === 0 ? k % namespaces : Math.floor(random() * namespaces);
      const number = places.length;
      places.push({ number, tier, namespace });
      ofTier[tier]?.push(number);
      inside[tier]?.[namespace]?.push(number);
    }
  });
  const pick = (tier: number, namespace: number): number => {
    const near = inside[tier]?.[namespace] ?? [];
    return pickOf(random() < INSIDE && near.length > 0 ? near : (ofTier[tier] ?? [])) ?? 0;
  };
  const pairs: (readonly [number, number])[] = [];
  const seen = new Set<number>();
  const called = new Set<number>();
  const add = (from: number, to: number): void => {
    if (from === to || seen.has(from * 1e6 + to)) return;
    seen.add(from * 1e6 + to);
    called.add(to);
    pairs.push([from, to]);
  };
  for (const { number, tier, namespace } of places) {
    if (tier === LAST) continue;
    const degree = tier === 0 ? 4 : 1.5 + random() * 1.5;
    const calls = Math.floor(degree) + (random() < degree % 1 ? 1 : 0);
    for (let i = 0; i < calls; i++) add(number, pick(nextTier(tier, random), namespace));
  }
  for (const { number, tier, namespace } of places)
    if (tier > 0 && !called.has(number)) add(pick(tier - 1, namespace), number);
  return { places, pairs };
}

/** Mostly the next tier; callers go straight to a router now and then, and some edges leave a tier out. */
function nextTier(tier: number, random: () => number): number {
  const next = tier >= 1 && tier < ROUTER && random() < 0.35 ? ROUTER : tier + 1;
  return tier > 0 && random() < 0.05 ? Math.min(LAST, tier + 2) : next;
}

/** Numbers from 0 to 1 that only the seed decides (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
