import type { CardId } from "../../diagram/card.ts";
import type { EdgeId } from "../../diagram/edge.ts";
import type { BoardScene, SeenId } from "../../diagram/shown/board-scene.ts";
import type { ShownScene } from "../../diagram/shown/shown-scene.ts";
import type { LineDensity } from "../../editor/board-filter.ts";
import type { Selection } from "../../editor/session.ts";
import { type GroupId, isGroupId } from "../../model/design/group.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";

/** What a selection lights up. Where `active`, everything else fades. */
export interface Emphasis {
  readonly active: boolean;
  /** Cards that are selected themselves. */
  readonly selected: ReadonlySet<CardId>;
  /** Cards that are selected or next to what is. */
  readonly cards: ReadonlySet<CardId>;
  readonly edges: ReadonlySet<EdgeId>;
  /** Selected chips and rows, by the resource that they stand for. */
  readonly parts: ReadonlySet<ResourceId>;
  /** Which lines are drawn: all, those of `edges`, or none. */
  readonly lines: LineDensity;
}

/** What else lights up. */
export interface Light {
  /** Cards that an expression finds; absent where none is looked for. */
  readonly hits?: ReadonlySet<SeenId>;
  readonly lines?: LineDensity;
}

/** The neighbourhood of a selection, and what is found. Costs as much as these and the neighbourhood are large. */
export function emphasisOf(
  scene: LinesScene,
  { items, edges, drawn = [] }: Selection,
  { hits, lines = "all" }: Light = {},
): Emphasis {
  const light = new Lit(scene);
  for (const item of items) light.item(item);
  for (const edge of scene.linesOf(edges)) light.backendsOf(edge);
  for (const group of drawn.filter(isGroupId)) light.collapsed(group);
  for (const id of hits ?? []) light.cards.add(id);
  const { selected, cards, parts } = light;
  const active = cards.size > 0 || hits !== undefined;
  return { active, selected, cards, edges: light.edges, parts, lines };
}

/** A scene that knows the lines which are seen of the edges that are selected. */
type LinesScene = BoardScene & Pick<ShownScene, "linesOf">;

/** The router of a route; a router itself. */
function routerOf(item: ResourceId): ResourceId {
  const ref = refOf(item);
  return ref.kind === "route" ? idOf(siblingRef(ref, "virtualRouter", ref.parent ?? "")) : item;
}

class Lit {
  readonly selected = new Set<CardId>();
  readonly cards = new Set<CardId>();
  readonly edges = new Set<EdgeId>();
  readonly parts = new Set<ResourceId>();
  readonly #scene: BoardScene;

  constructor(scene: BoardScene) {
    this.#scene = scene;
  }

  /** A card, with what it is connected to; or a chip or row, with the lines that run for it. */
  item(item: ResourceId): void {
    const isCard = this.#scene.cards.has(item);
    (isCard ? this.selected : this.parts).add(item);
    for (const card of isCard ? [item] : this.#scene.cardsShowing(item)) {
      this.cards.add(card);
      for (const edge of this.#scene.edgesAt(card)) if (isCard || this.#serves(edge, item)) this.#edge(edge);
    }
  }

  /** A collapsed group with its lines; the cards of an open one are seen to be in it. */
  collapsed(group: GroupId): void {
    const edges = this.#scene.edgesAt(group);
    if (edges.size > 0) this.cards.add(group);
    for (const edge of edges) this.#edge(edge);
  }

  /** A line, with all lines of the backends that it stands for. */
  backendsOf(edge: EdgeId): void {
    this.#edge(edge);
    for (const { caller, service } of this.#scene.backendsOf(edge)) {
      for (const each of this.#scene.edgesOfBackend(caller, service)) this.#edge(each);
    }
  }

  #edge(id: EdgeId): void {
    const edge = this.#scene.edges.get(id);
    if (edge === undefined) return;
    this.edges.add(id);
    this.cards.add(edge.from);
    this.cards.add(edge.to);
  }

  /** True for an edge that runs for a service (chip), that leaves from a route (row), or that passes its router. */
  #serves(id: EdgeId, item: ResourceId): boolean {
    const edge = this.#scene.edges.get(id);
    if (edge?.fromRow === item || edge?.backends.some(({ via }) => via.includes(item))) return true;
    const { kind, name } = refOf(item);
    if (kind === "virtualRouter" || kind === "route") return edge?.through.includes(routerOf(item)) === true;
    return kind === "virtualService" && edge?.services.includes(name) === true;
  }
}
