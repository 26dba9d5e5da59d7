import { compareText } from "../../lib/compare-text.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Card, CardId } from "../card.ts";
import type { Edge, EdgeBackend, EdgeId } from "../edge.ts";
import type { DeltaPart } from "../scene-delta.ts";
import type { SceneSource } from "../scene-source.ts";
import type { BoardScene, SeenId } from "./board-scene.ts";
import { rolledEdge, rolledEdgeId } from "./rolled-edge.ts";

/** Where a card is seen: as itself, within a collapsed group (its id), or nowhere. */
export type SeenAs = (card: CardId) => SeenId | undefined;

/** What is shown otherwise now. */
export interface ShownDelta {
  readonly cards: DeltaPart<CardId>;
  readonly edges: DeltaPart<EdgeId>;
}

/** The ids of a scene that may be shown otherwise: cards of which anything changed, and edges. */
export interface Touched {
  readonly cards: Iterable<CardId>;
  readonly edges: Iterable<EdgeId>;
}

/**
 * A scene with some cards hidden and some drawn as one group, whose lines are rolled up. While nothing is
 * hidden or collapsed it is the scene itself and costs nothing; an update costs as much as what it touches.
 */
export class ShownScene implements BoardScene {
  readonly #scene: SceneSource;
  #seenAs: SeenAs | undefined;
  readonly #stands = new Map<CardId, SeenId>();
  readonly #cards = new Map<CardId, Card>();
  readonly #edges = new Map<EdgeId, Edge>();
  readonly #edgesAt = new Map<SeenId, Set<EdgeId>>();
  /** By edge of the scene: the line that stands for it; and the other way round. */
  readonly #drawnAs = new Map<EdgeId, EdgeId>();
  readonly #standsFor = new Map<EdgeId, Set<EdgeId>>();

  constructor(scene: SceneSource) {
    this.#scene = scene;
  }

  /** False while all of the scene is shown as it is. */
  get isPart(): boolean {
    return this.#seenAs !== undefined;
  }

  get view(): SceneSource["view"] {
    return this.#scene.view;
  }

  get mesh(): ResourceId {
    return this.#scene.mesh;
  }

  get cards(): ReadonlyMap<CardId, Card> {
    return this.isPart ? this.#cards : this.#scene.cards;
  }

  get edges(): ReadonlyMap<EdgeId, Edge> {
    return this.isPart ? this.#edges : this.#scene.edges;
  }

  edgesAt(id: SeenId): ReadonlySet<EdgeId> {
    return this.isPart ? (this.#edgesAt.get(id) ?? NONE) : this.#scene.edgesAt(id);
  }

  cardsShowing(id: ResourceId): SeenId[] {
    const cards = this.#scene.cardsShowing(id);
    if (!this.isPart) return cards;
    return [...new Set(cards.flatMap((card) => this.#stands.get(card) ?? []))].sort(compareText);
  }

  edgesOfBackend(caller: ResourceId, service: ResourceId): EdgeId[] {
    return this.linesOf(this.#scene.edgesOfBackend(caller, service));
  }

  backendsOf(edge: EdgeId): EdgeBackend[] {
    return this.edgesOf(edge).flatMap((each) => this.#scene.backendsOf(each));
  }

  /** The edges of the scene that a line stands for: itself, where it is no rolled up one. Sorted. */
  edgesOf(line: EdgeId): EdgeId[] {
    const rolled = this.#standsFor.get(line);
    if (this.isPart && rolled !== undefined) return [...rolled].sort(compareText);
    return this.#scene.edges.has(line) ? [line] : [];
  }

  /** The lines that are seen of these edges of the scene. Sorted. */
  linesOf(edges: readonly EdgeId[]): EdgeId[] {
    if (!this.isPart) return [...edges];
    return [...new Set(edges.flatMap((edge) => this.#drawnAs.get(edge) ?? []))].sort(compareText);
  }

  /** Shows the scene by another rule from now on; undefined shows all of it. Costs as much as the scene is large. */
  show(seenAs: SeenAs | undefined): void {
    const all = [this.#stands, this.#cards, this.#edges, this.#edgesAt, this.#drawnAs, this.#standsFor];
    for (const map of all) map.clear();
    this.#seenAs = seenAs;
    if (seenAs !== undefined)
      this.renew({ cards: this.#scene.cards.keys(), edges: this.#scene.edges.keys() });
  }

  /** Takes in what may be shown otherwise: after the scene followed a change, or after the rule says something else. */
  renew(touched: Touched): ShownDelta {
    const edges = new Set(touched.edges);
    const cards = new Noted<CardId>();
    for (const id of touched.cards) {
      const before = this.#stands.get(id);
      const card = this.#scene.cards.get(id);
      const now = card === undefined ? undefined : this.#seenAs?.(id);
      if (now === undefined) this.#stands.delete(id);
      else this.#stands.set(id, now);
      const shown = now === id ? card : undefined;
      cards.note(id, this.#cards.get(id), shown);
      if (shown === undefined) this.#cards.delete(id);
      else this.#cards.set(id, shown);
      if (before !== now) for (const edge of this.#scene.edgesAt(id)) edges.add(edge);
    }
    return { cards: cards.sorted(), edges: this.#renewEdges(edges) };
  }

  #renewEdges(edges: ReadonlySet<EdgeId>): DeltaPart<EdgeId> {
    const lines = new Set<EdgeId>();
    for (const id of edges) {
      const before = this.#drawnAs.get(id);
      if (before !== undefined) {
        lines.add(before);
        this.#standsFor.get(before)?.delete(id);
        this.#drawnAs.delete(id);
      }
      const now = this.#lineOf(id);
      if (now === undefined) continue;
      lines.add(now);
      this.#drawnAs.set(id, now);
      addTo(this.#standsFor, now, id);
    }
    const noted = new Noted<EdgeId>();
    for (const line of lines) this.#renewLine(line, noted);
    return noted.sorted();
  }

  #renewLine(line: EdgeId, noted: Noted<EdgeId>): void {
    const before = this.#edges.get(line);
    const now = this.#edgeOf(line);
    noted.note(line, before, now);
    for (const end of before === undefined ? [] : [before.from, before.to])
      this.#edgesAt.get(end)?.delete(line);
    if (now === undefined) {
      this.#edges.delete(line);
      this.#standsFor.delete(line);
      return;
    }
    this.#edges.set(line, now);
    for (const end of [now.from, now.to]) addTo(this.#edgesAt, end, line);
  }

  /** The line that stands for an edge of the scene; none where an end is hidden, or both are in one group. */
  #lineOf(id: EdgeId): EdgeId | undefined {
    const edge = this.#scene.edges.get(id);
    const from = edge === undefined ? undefined : this.#stands.get(edge.from);
    const to = edge === undefined ? undefined : this.#stands.get(edge.to);
    if (edge === undefined || from === undefined || to === undefined) return undefined;
    if (from === edge.from && to === edge.to) return id;
    return from === to ? undefined : rolledEdgeId(from, to);
  }

  #edgeOf(line: EdgeId): Edge | undefined {
    const edges = [...(this.#standsFor.get(line) ?? [])]
      .sort(compareText)
      .flatMap((id) => this.#scene.edges.get(id) ?? []);
    const [first] = edges;
    if (first === undefined) return undefined;
    const [from, to] = [this.#stands.get(first.from), this.#stands.get(first.to)];
    if (first.id === line || from === undefined || to === undefined) return first;
    return rolledEdge(from, to, edges);
  }
}

const NONE: ReadonlySet<EdgeId> = new Set();

function addTo(sets: Map<string, Set<EdgeId>>, key: string, id: EdgeId): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([id]));
  else set.add(id);
}

/** One part of a delta while it is put together. */
class Noted<Id extends string> {
  readonly #added: Id[] = [];
  readonly #changed: Id[] = [];
  readonly #removed: Id[] = [];

  note(id: Id, before: unknown, now: unknown): void {
    if (before === undefined) {
      if (now !== undefined) this.#added.push(id);
    } else if (now === undefined) this.#removed.push(id);
    else if (!jsonEqual(before, now)) this.#changed.push(id);
  }

  sorted(): DeltaPart<Id> {
    return {
      added: this.#added.sort(compareText),
      changed: this.#changed.sort(compareText),
      removed: this.#removed.sort(compareText),
    };
  }
}
