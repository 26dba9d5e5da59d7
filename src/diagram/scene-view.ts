import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { Card, CardId } from "./card.ts";
import type { CardTexts } from "./card-texts.ts";
import type { Edge, EdgeBackend, EdgeId } from "./edge.ts";

/** What must be computed again: cards, and the edges that leave from cards. */
export interface Stale {
  readonly cards: Set<CardId>;
  readonly edgesFrom: Set<CardId>;
}

/** How much of a resource changed: `all` where it came, went, or now says something else on its edges. */
export type Extent = "all" | "inside";

/** What a view draws of the resources, each part as a function of the graph alone. */
export interface SceneView {
  /** The card under the id; undefined where the view has none. */
  card(graph: ReferenceGraph, id: ResourceId, texts: CardTexts): Card | undefined;
  /** The edges that leave from the card; none where the view has no such card. */
  edgesFrom(graph: ReferenceGraph, id: CardId): Edge[];
  /** Marks what depends on a resource that changes; asked before and after the graph follows the change. */
  markStale(graph: ReferenceGraph, id: ResourceId, extent: Extent, stale: Stale): void;
  /** The cards on which a resource is seen: its own, or those that carry its row or chip. Sorted. */
  cardsShowing(graph: ReferenceGraph, id: ResourceId): CardId[];
  /** All edges that a backend runs along, sorted. */
  edgesOfBackend(graph: ReferenceGraph, caller: ResourceId, service: ResourceId): EdgeId[];
  /** All backends that an edge stands for, sorted by caller, then service. */
  backendsOf(graph: ReferenceGraph, edge: Edge): EdgeBackend[];
}
