import { compareText } from "../../lib/compare-text.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import type { Sliced } from "../../lib/sliced.ts";
import type { Change } from "../../model/change/change.ts";
import type { View } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Card, CardId } from "../card.ts";
import type { Edge, EdgeBackend, EdgeId } from "../edge.ts";
import type { DeltaPart, SceneDelta } from "../scene-delta.ts";
import type { SceneSource } from "../scene-source.ts";

/**
 * A scene with what another design has beside it: all cards and edges of the own scene as they are, and those of the
 * other one that the own scene lacks. Where the own scene shows a card, that one is shown. Follows changes of the own
 * design; an update costs as much as it does there.
 */
export class ComparedScene implements SceneSource {
  readonly own: SceneSource;
  readonly other: SceneSource;
  readonly #cards: Map<CardId, Card>;
  readonly #edges: Map<EdgeId, Edge>;

  constructor(own: SceneSource, other: SceneSource) {
    this.own = own;
    this.other = other;
    this.#cards = new Map([...other.cards, ...own.cards]);
    this.#edges = new Map([...other.edges, ...own.edges]);
  }

  get view(): View {
    return this.own.view;
  }

  get mesh(): ResourceId {
    return this.own.mesh;
  }

  get cards(): ReadonlyMap<CardId, Card> {
    return this.#cards;
  }

  get edges(): ReadonlyMap<EdgeId, Edge> {
    return this.#edges;
  }

  /** True for a card that the other design alone has. */
  isOtherCard(id: CardId): boolean {
    return !this.own.cards.has(id) && this.other.cards.has(id);
  }

  edgesAt(card: CardId): ReadonlySet<EdgeId> {
    const [own, other] = [this.own.edgesAt(card), this.other.edgesAt(card)];
    return other.size === 0 ? own : new Set([...own, ...other]);
  }

  cardsShowing(id: ResourceId): CardId[] {
    return union(this.own.cardsShowing(id), this.other.cardsShowing(id));
  }

  edgesOfBackend(caller: ResourceId, service: ResourceId): EdgeId[] {
    return union(this.own.edgesOfBackend(caller, service), this.other.edgesOfBackend(caller, service));
  }

  /** The backends of the own design; an edge of the other one alone stands for nothing that could be edited. */
  backendsOf(edge: EdgeId): EdgeBackend[] {
    return this.own.backendsOf(edge);
  }

  *following(change: Change): Sliced<SceneDelta> {
    const { cards, edges, renamed } = yield* this.own.following(change);
    return {
      cards: renew(this.#cards, cards, this.own.cards, this.other.cards),
      edges: renew(this.#edges, edges, this.own.edges, this.other.edges),
      // The card of the own design keeps its place under its new name; what is seen under the old one finds another.
      renamed,
    };
  }
}

/** Takes what the own scene did into what is shown of both; says what that did. */
function renew<Item>(
  shown: Map<string, Item>,
  part: DeltaPart<string>,
  own: ReadonlyMap<string, Item>,
  other: ReadonlyMap<string, Item>,
): DeltaPart<string> {
  const [added, changed, removed]: [string[], string[], string[]] = [[], [], []];
  for (const id of union(part.added, part.changed, part.removed)) {
    const [before, now] = [shown.get(id), own.get(id) ?? other.get(id)];
    if (now === undefined) shown.delete(id);
    else shown.set(id, now);
    if (now === undefined) removed.push(id);
    else if (before === undefined) added.push(id);
    // What came to the own scene, or went from it, looks different even where its card says the same.
    else if (!part.changed.includes(id) || !jsonEqual(before, now)) changed.push(id);
  }
  return { added, changed, removed };
}

function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort(compareText);
}
