import type { Card } from "../../diagram/card.ts";
import { type GroupId, isGroupId } from "../../model/design/group.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { shownName } from "../app/shown-name.ts";
import type { UiContext } from "./ui-command.ts";

/** The resource that a command acts upon, where it is exactly one and no line besides. */
export function theOne({ items, edges }: UiContext): ResourceId | undefined {
  return items.length === 1 && edges.length === 0 ? items[0] : undefined;
}

/** The card of that resource on the board, where it has one. */
export function theCard(context: UiContext): Card | undefined {
  const id = theOne(context);
  return id === undefined ? undefined : context.board?.model.scene.cards.get(id);
}

/** The group that a command acts upon, where it is exactly one and nothing besides. */
export function theGroup({ board, items, edges, drawn }: UiContext): GroupId | undefined {
  const [group] = drawn.length === 1 && items.length + edges.length === 0 ? drawn : [];
  return board !== undefined && group !== undefined && isGroupId(group) ? group : undefined;
}

/** What a command acts upon, in words: `cart`, `3 items`. */
export function subjectOf(context: UiContext): string {
  const count = context.items.length + context.edges.length + context.drawn.length;
  const id = theOne(context);
  const [drawn] = context.drawn;
  if (count === 1 && drawn !== undefined) return isGroupId(drawn) ? "group" : "note";
  if (id !== undefined && count === 1) return shownName(id, context.editor.filled.values);
  return count === 1 ? "line" : `${count} items`;
}
