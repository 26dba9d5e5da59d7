import type { CommandDesk } from "../commands/command-desk.ts";
import { copyInto, pasteText } from "./actions/clipboard.ts";
import { placedCards } from "./actions/focus-board.ts";
import { ArrowMoves } from "./actions/move-items.ts";
import { clearSelection, selectItem, targetItems } from "./actions/selection.ts";
import type { BoardController } from "./board-controller.ts";
import { focusedLine } from "./card-elements.ts";
import { showAll } from "./filter/board-filtering.ts";
import type { Gestures } from "./gestures.ts";
import { openMenu } from "./open-popup.ts";
import { inReadingOrder } from "./reading-order.ts";

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The keys of the board that go through cards, move them and give up, and the clipboard. They work where the
 * focus is on the board or nowhere, mostly also on controls of the top bar and in the outline, and not while a
 * field has it. The keys of commands are in the list of commands.
 */
export class BoardKeys {
  readonly #board: BoardController;
  readonly #gestures: Gestures;
  readonly #desk: CommandDesk;
  readonly #arrows: ArrowMoves;

  constructor(board: BoardController, gestures: Gestures, desk: CommandDesk) {
    this.#board = board;
    this.#gestures = gestures;
    this.#desk = desk;
    this.#arrows = new ArrowMoves(board);
  }

  /** Listens to keys and to the clipboard; returns how to stop that. */
  start(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener(
      "keydown",
      (event) => {
        if (!this.#isOurs(event)) return;
        const run = this.#keyOf(event);
        if (run === undefined || run() === false) return;
        event.preventDefault();
      },
      { signal },
    );
    document.addEventListener("copy", (event) => this.#onCopy(event, false), { signal });
    document.addEventListener("cut", (event) => this.#onCopy(event, true), { signal });
    document.addEventListener(
      "paste",
      (event) => {
        if (!this.#isOurs(event)) return;
        const text = event.clipboardData?.getData("text/plain") ?? "";
        const { pointer } = this.#gestures;
        const at = pointer === undefined ? undefined : this.#board.view.toBoard(pointer);
        if (pasteText(this.#board, text, at)) event.preventDefault();
      },
      { signal },
    );
    return () => stop.abort();
  }

  /** Clipboard events come where text was selected last, even outside the board: there the focus decides. */
  #isOurs(event: Event): boolean {
    if (event.defaultPrevented) return false;
    return event instanceof KeyboardEvent
      ? this.#desk.isOnBoard(event.target, event.key)
      : this.#desk.isOnBoard(document.activeElement);
  }

  #onCopy(event: ClipboardEvent, cuts: boolean): void {
    if (!this.#isOurs(event) || event.clipboardData === null) return;
    if ((window.getSelection()?.toString() ?? "") !== "") return;
    const { selection } = this.#board.editor.session.state;
    const items = targetItems(this.#board);
    const drawn = items === selection.items ? (selection.drawn ?? []) : [];
    if (copyInto(this.#board, event.clipboardData, { items, drawn }, cuts)) event.preventDefault();
  }

  /** What a key does; `false` from it, or undefined instead of it, leaves the key to the browser. */
  #keyOf(event: KeyboardEvent): (() => unknown) | undefined {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) return undefined;
    if (event.key === "Escape") return () => this.#escape();
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) return () => this.#menu();
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && arrow.x === 0 && command && !event.shiftKey) return () => this.#row(arrow.y);
    if (arrow !== undefined && !command) return () => this.#arrow(arrow, event.shiftKey, event.timeStamp);
    if (event.key === "Tab" && !command) return () => this.#tab(event.shiftKey);
    if (event.key === " " && !command) return () => this.#select(event.target, event.shiftKey);
    return undefined;
  }

  /** Ends a drag, else closes what is open, else clears the selection. */
  #escape(): boolean {
    if (this.#gestures.cancel()) return true;
    const board = this.#board;
    if (board.popup.value !== undefined) {
      board.popup.set(undefined);
      return true;
    }
    if (clearSelection(board)) return true;
    const { filter } = board.editor.session.state;
    if (filter.focus === undefined && filter.hide === undefined) return false;
    showAll(board.editor);
    return true;
  }

  #arrow(by: { readonly x: number; readonly y: number }, far: boolean, now: number): boolean {
    const step = far ? 32 : 8;
    return this.#arrows.move(targetItems(this.#board), { x: by.x * step, y: by.y * step }, now);
  }

  /** Goes on to the next card in reading order, wherever it is; from the last one the focus leaves the board. */
  #tab(back: boolean): boolean {
    const { focused } = this.#board;
    if (focused === undefined) return false;
    const order = inReadingOrder(placedCards(this.#board));
    const next = order[order.findIndex(({ id }) => id === focused) + (back ? -1 : 1)];
    if (next === undefined) return false;
    this.#board.focusCard(next.id);
    return true;
  }

  /** Selects the next row or chip of the card that has the focus; before the first is the card itself. */
  #row(by: number): boolean {
    const { focused, model, editor } = this.#board;
    const card = focused === undefined ? undefined : model.scene.cards.get(focused);
    if (card === undefined) return false;
    const parts = [card.id, ...card.chips.map(({ service }) => service), ...card.rows.map(({ id }) => id)];
    const [selected = card.id] = editor.session.state.selection.items;
    const next = parts[Math.max(0, parts.indexOf(selected)) + by];
    if (next === undefined) return true;
    editor.session.select([next]);
    return true;
  }

  #select(target: EventTarget | null, adds: boolean): boolean {
    const { focused } = this.#board;
    if (focused === undefined || target instanceof HTMLButtonElement) return false;
    selectItem(this.#board, focused, adds);
    return true;
  }

  /** Opens the menu of what has the focus, else of what is selected, else that of the board. */
  #menu(): void {
    const board = this.#board;
    const { items, edges } = board.editor.session.state.selection;
    const focused = focusedLine();
    const [item] = focused === undefined ? targetItems(board) : [];
    const [card] = item === undefined ? [] : board.model.scene.cardsShowing(item);
    const [selected] = board.model.scene.linesOf(edges);
    const edge = focused ?? selected;
    if (item !== undefined && card !== undefined) {
      const shown = items.includes(item) ? item : card;
      openMenu(board, { kind: "card", card, item: shown, part: "body" });
    } else openMenu(board, edge === undefined ? { kind: "board" } : { kind: "edge", edge });
  }
}
