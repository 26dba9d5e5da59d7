import type { CardId } from "../../diagram/card.ts";
import type { EdgeId } from "../../diagram/edge.ts";
import type { Scene } from "../../diagram/scene.ts";
import type { Selection } from "../../editor/session.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";

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
}

/** The neighbourhood of a selection. Costs as much as the selection and its neighbourhood are large. */
export function emphasisOf(scene: Scene, { items, edges }: Selection): Emphasis {
  const found = {
    selected: new Set<CardId>(),
    cards: new Set<CardId>(),
    edges: new Set<EdgeId>(),
    parts: new Set<ResourceId>(),
  };
  const light = (id: EdgeId): void => {
    const edge = scene.edges.get(id);
    if (edge === undefined) return;
    found.edges.add(id);
    found.cards.add(edge.from);
    found.cards.add(edge.to);
  };
  for (const item of items) {
    if (scene.cards.has(item)) {
      found.selected.add(item);
      found.cards.add(item);
      for (const edge of scene.edgesAt(item)) light(edge);
      continue;
    }
    found.parts.add(item);
    for (const card of scene.cardsShowing(item)) {
      found.cards.add(card);
      for (const id of scene.edgesAt(card)) if (edgeServes(scene, id, item)) light(id);
    }
  }
  for (const id of edges) {
    light(id);
    for (const { caller, service } of scene.backendsOf(id)) {
      for (const each of scene.edgesOfBackend(caller, service)) light(each);
    }
  }
  return { active: found.cards.size > 0 || found.edges.size > 0, ...found };
}

/** True for an edge that runs for a service (chip), or that leaves from a route (row). */
function edgeServes(scene: Scene, id: EdgeId, item: ResourceId): boolean {
  const edge = scene.edges.get(id);
  return (
    edge !== undefined &&
    (edge.fromRow === item ||
      (refOf(item).kind === "virtualService" && edge.services.includes(refOf(item).name)))
  );
}
