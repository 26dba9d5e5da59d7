import type { CardId } from "./card.ts";
import type { EdgeId } from "./edge.ts";

/**
 * What a change did to a scene. Ids are sorted. A renamed card is in `removed` (old id) and `added` (new id);
 * two that swap their ids are in `changed`.
 */
export interface SceneDelta {
  readonly cards: DeltaPart<CardId>;
  readonly edges: DeltaPart<EdgeId>;
  /** Cards that live on under another id, old id first: their computed position goes along. */
  readonly renamed: readonly (readonly [from: CardId, to: CardId])[];
}

export interface DeltaPart<Id> {
  readonly added: readonly Id[];
  readonly changed: readonly Id[];
  readonly removed: readonly Id[];
}
