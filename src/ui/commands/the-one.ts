import type { Card } from "../../diagram/card.ts";
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

/** What a command acts upon, in words: `cart`, `3 items`. */
export function subjectOf(context: UiContext): string {
  const count = context.items.length + context.edges.length;
  const id = theOne(context);
  if (id !== undefined) return shownName(id, context.editor.filled.values);
  return count === 1 ? "line" : `${count} items`;
}
