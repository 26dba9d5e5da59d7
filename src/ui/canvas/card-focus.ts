import type { CardId } from "../../diagram/card.ts";
import { cardElement, focusedCard } from "./card-elements.ts";

/** Gives cards the focus: also those that come into the DOM only now. */
export class CardFocus {
  readonly #host: () => HTMLElement | undefined;
  #wanted: CardId | undefined;

  constructor(host: () => HTMLElement | undefined) {
    this.#host = host;
  }

  /** The card that shall have the focus once it is in the DOM. */
  get wanted(): CardId | undefined {
    return this.#wanted;
  }

  /** The card that has the focus. */
  get focused(): CardId | undefined {
    return focusedCard(this.#host());
  }

  want(id: CardId): void {
    this.#wanted = id;
  }

  /** React Flow puts a new card into the DOM a little after it has it. */
  give(tries = 10): void {
    if (this.#wanted === undefined) return;
    const found = cardElement(this.#host(), this.#wanted);
    if (found !== undefined) {
      this.#wanted = undefined;
      found.focus({ preventScroll: true });
    } else if (tries > 0) requestAnimationFrame(() => this.give(tries - 1));
  }
}
