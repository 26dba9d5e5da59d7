import type { Card } from "../../diagram/card.ts";
import type { ShownScene } from "../../diagram/shown/shown-scene.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Selection } from "../../editor/session.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { shownName } from "../app/shown-name.ts";
import { cardStatus } from "./card-status.ts";

/** What is said of a selection: "orders calls 3 services, 1 problem", "3 cards selected". */
export function selectionSentence(editor: Editor, scene: ShownScene, selection: Selection): string {
  const { items, edges, drawn = [] } = selection;
  const count = items.length + edges.length + drawn.length;
  const [item] = items;
  const [edge] = edges;
  if (count === 0) return "Nothing selected";
  if (count > 1) {
    const areCards = items.length === count && items.every((id) => scene.cards.has(id));
    return `${count} ${areCards ? "cards" : "items"} selected`;
  }
  if (item !== undefined) return itemSentence(editor, scene, item);
  const line = edge === undefined ? undefined : scene.edges.get(edge);
  if (line === undefined) return "1 item selected";
  const nameOf = (id: ResourceId): string => shownName(id, editor.filled.values);
  return `Line from ${nameOf(line.from)} to ${nameOf(line.to)} selected`;
}

function itemSentence(editor: Editor, scene: ShownScene, id: ResourceId): string {
  const card = scene.cards.get(id);
  if (card !== undefined) return cardSentence(editor, scene, card);
  const { values } = editor.filled;
  const [on] = scene.cardsShowing(id);
  const where = on === undefined ? "" : `, on ${shownName(on, values)}`;
  return `${kindDefinition(refOf(id).kind).title} ${shownName(id, values)}${where}`;
}

function cardSentence(editor: Editor, scene: ShownScene, card: Card): string {
  const status = cardStatus(card, (id) => editor.problems.problemsAt(id));
  const problems = status === undefined ? "" : `, ${counted(status.count, "problem")}`;
  return `${card.name} ${doing(scene, card)}${problems}`;
}

function doing(scene: ShownScene, card: Card): string {
  const routes = card.rows.length + card.moreRows;
  if (card.item === "ghost") return "is not defined in this mesh";
  if (routes > 0) return `has ${counted(routes, "route")}`;
  const called = new Set<string>();
  for (const id of scene.edgesAt(card.id)) {
    const edge = scene.edges.get(id);
    if (edge?.from === card.id && edge.role === "call") for (const name of edge.services) called.add(name);
  }
  return called.size === 0 ? "calls nothing" : `calls ${counted(called.size, "service")}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
