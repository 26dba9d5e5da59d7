import type { View } from "../../model/design/design.ts";
import type { GroupId } from "../../model/design/group.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Card, CardId } from "../card.ts";
import type { Edge, EdgeBackend, EdgeId } from "../edge.ts";

/** A card that is seen, or the group that is collapsed around it. */
export type SeenId = CardId | GroupId;

/** What a board shows of a scene: cards that are not hidden, and lines whose ends are seen. */
export interface BoardScene {
  readonly view: View;
  /** Id of the mesh that is drawn. */
  readonly mesh: ResourceId;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly edges: ReadonlyMap<EdgeId, Edge>;
  /** Ids of the edges that start or end at a card, or at a collapsed group. */
  edgesAt(id: SeenId): ReadonlySet<EdgeId>;
  /** Where a resource is seen: on its own card, on those that carry its row or chip, or within a group. Sorted. */
  cardsShowing(id: ResourceId): SeenId[];
  /** The lines that a caller's backend runs along. Sorted. */
  edgesOfBackend(caller: ResourceId, service: ResourceId): EdgeId[];
  /** All backends that a line stands for. */
  backendsOf(edge: EdgeId): EdgeBackend[];
}
