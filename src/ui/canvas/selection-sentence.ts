import type { Row } from "../../diagram/card.ts";
import { firstLine } from "../../diagram/notes/parse-markdown.ts";
import { countsText } from "../../diagram/shown/group-box.ts";
import type { Editor } from "../../editor/editor.ts";
import type { DrawnId, Selection } from "../../editor/session.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { shownName } from "../app/shown-name.ts";
import type { BoardModel } from "./board-model.ts";
import { cardSentence, counted } from "./card-sentence.ts";
import { cardStatus } from "./card-status.ts";
import { lineSentence } from "./line-sentence.ts";

/** What is said of a selection: "orders calls 3 services, 1 problem", "3 cards selected". */
export function selectionSentence(editor: Editor, model: BoardModel, selection: Selection): string {
  const { items, edges, drawn = [] } = selection;
  const count = items.length + edges.length + drawn.length;
  const [item] = items;
  const [edge] = edges;
  const [thing] = drawn;
  if (count === 0) return "Nothing selected";
  if (count > 1) return `${count} ${nounOf(model, selection, count)} selected`;
  if (item !== undefined) return itemSentence(editor, model, item);
  if (thing !== undefined) return drawnSentence(model, thing);
  const line = edge === undefined ? undefined : model.scene.edges.get(edge);
  return line === undefined ? "1 line selected" : lineSentence(line, model, editor.filled.values);
}

function nounOf({ scene }: BoardModel, { items, edges }: Selection, count: number): string {
  if (edges.length === count) return "lines";
  return items.length === count && items.every((id) => scene.cards.has(id)) ? "cards" : "items";
}

function itemSentence(editor: Editor, model: BoardModel, id: ResourceId): string {
  const { scene } = model;
  const card = scene.cards.get(id);
  const problemsAt = (at: ResourceId) => editor.problems.problemsAt(at);
  if (card !== undefined)
    return `${cardSentence(model, card)}${problems(cardStatus(card, problemsAt)?.count)}`;
  return `${partSentence(editor, model, id)}${problems(problemsAt(id).length)}`;
}

/** What has no card of its own in this view: a row, a service at the cards that answer to it, or nothing seen. */
function partSentence(editor: Editor, { scene }: BoardModel, id: ResourceId): string {
  const { kind, parent } = refOf(id);
  const { values } = editor.filled;
  const name = `${kindDefinition(kind).title} ${shownName(id, values)}`;
  if (kind === "mesh") return `${name}, ${counted(editor.meshes.size(id), "resource")}`;
  const of = parent === undefined ? "" : ` of ${parent}`;
  const [first, ...others] = scene.cardsShowing(id);
  if (first === undefined) return `${name}${of}, not on the board`;
  const row = scene.cards.get(first)?.rows.find((each) => each.id === id);
  if (row !== undefined) return `${name}${of}: ${rowSentence(row)}`;
  const more = others.length === 0 ? "" : ` and ${counted(others.length, "other card")}`;
  return `${name}${of}, on ${scene.cards.get(first)?.name ?? shownName(first, values)}${more}`;
}

function rowSentence({ fullPriority, fullMatch, fullTargets }: Row): string {
  const priority = fullPriority === "" ? "" : `, priority ${fullPriority}`;
  return `${fullMatch} leads to ${fullTargets === "" ? "nothing" : fullTargets}${priority}`;
}

function drawnSentence({ groups, notes }: BoardModel, id: DrawnId): string {
  const note = notes.all.get(id);
  if (note !== undefined) return `Note: ${firstLine(note.text, 60) || "empty"}`;
  const group = groups.groups.get(id);
  if (group === undefined) return "1 item selected";
  const members = countsText(groups.membersOf(id));
  return `Group ${group.name}${group.collapsed === true ? ", collapsed" : ""}, ${members || "empty"}`;
}

function problems(count: number | undefined): string {
  return count === undefined || count === 0 ? "" : `, ${counted(count, "problem")}`;
}
