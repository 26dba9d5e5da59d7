import type { CardId } from "../../diagram/card.ts";
import type { EdgeId } from "../../diagram/edge.ts";

/** The element of a card that is in the DOM. */
export function cardElement(host: HTMLElement | undefined, id: CardId): HTMLElement | undefined {
  const found = host?.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  return found instanceof HTMLElement ? found : undefined;
}

/** The card that has the focus, or holds what has it. */
export function focusedCard(host: HTMLElement | undefined): CardId | undefined {
  const found = document.activeElement?.closest(".react-flow__node");
  return found instanceof HTMLElement && host?.contains(found) ? found.dataset["id"] : undefined;
}

/**
 * The sentence of a line in the list of connections: lines are drawn, and this is what can have the focus.
 * Without an id that of the line that is selected.
 */
export function lineElement(host: HTMLElement | undefined, id?: EdgeId): HTMLElement | undefined {
  const which = id === undefined ? "[data-line][aria-pressed=true]" : `[data-line="${CSS.escape(id)}"]`;
  const found = host?.querySelector(which);
  return found instanceof HTMLElement ? found : undefined;
}

/** The line whose sentence has the focus. */
export function focusedLine(): EdgeId | undefined {
  const found = document.activeElement?.closest("[data-line]");
  return found instanceof HTMLElement ? found.dataset["line"] : undefined;
}
