import type { CardId } from "../../diagram/card.ts";

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
