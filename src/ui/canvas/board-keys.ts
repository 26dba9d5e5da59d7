import type { CardId } from "../../diagram/card.ts";
import { isTyping } from "../app/is-typing.ts";
import { copyInto, duplicate, pasteText } from "./actions/clipboard.ts";
import { ArrowMoves } from "./actions/move-items.ts";
import { removeItems } from "./actions/remove-items.ts";
import { clearSelection, selectAll, selectItem, targetItems } from "./actions/selection.ts";
import type { BoardController } from "./board-controller.ts";
import { mayCall } from "./card-look.ts";
import type { Gestures } from "./gestures.ts";
import { hitTest } from "./hit-test.ts";
import { middleOf, openAddNode, openConnect } from "./open-popup.ts";
import { inReadingOrder } from "./reading-order.ts";

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const ZOOM_STEP = 1.25;

/** Where the keys of the board work too: not in the inspector, whose focus means its own fields. */
const BESIDE_BOARD = "header, nav";
const KEYS_OF_CONTROLS = new Set([
  ...["Enter", " ", "Tab", "Home", "End", "PageUp", "PageDown", "ContextMenu", "F10"],
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
]);

/**
 * The keys of the board. They work where the focus is on the board or nowhere, mostly also on controls of the
 * top bar and in the outline, and not while a field has it.
 */
export class BoardKeys {
  readonly #board: BoardController;
  readonly #host: HTMLElement;
  readonly #gestures: Gestures;
  readonly #arrows: ArrowMoves;
  readonly #onInspect: () => void;
  readonly #isCovered: () => boolean;

  /** `isCovered` says whether a large panel lies over the board: then no key is the board's. */
  constructor(
    board: BoardController,
    host: HTMLElement,
    gestures: Gestures,
    onInspect: () => void,
    isCovered: () => boolean,
  ) {
    this.#board = board;
    this.#host = host;
    this.#gestures = gestures;
    this.#arrows = new ArrowMoves(board);
    this.#onInspect = onInspect;
    this.#isCovered = isCovered;
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
    const target = event instanceof ClipboardEvent ? document.activeElement : event.target;
    if (event.defaultPrevented || this.#isCovered() || isTyping(target)) return false;
    if (target === document.body || target === document || this.#host.contains(target as Node)) return true;
    // A control of the top bar or a row of the outline keeps the keys that work it; the others are the board's.
    if (event instanceof KeyboardEvent && KEYS_OF_CONTROLS.has(event.key)) return false;
    return target instanceof Element && target.closest(BESIDE_BOARD) !== null;
  }

  #onCopy(event: ClipboardEvent, cuts: boolean): void {
    if (!this.#isOurs(event) || event.clipboardData === null) return;
    if ((window.getSelection()?.toString() ?? "") !== "") return;
    if (copyInto(this.#board, event.clipboardData, targetItems(this.#board), cuts)) event.preventDefault();
  }

  /** What a key does; `false` from it, or undefined instead of it, leaves the key to the browser. */
  #keyOf(event: KeyboardEvent): (() => unknown) | undefined {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) return undefined;
    if (event.key === "Escape") return () => this.#escape();
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) return () => this.#menu();
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && !command) return () => this.#arrow(arrow, event.shiftKey, event.timeStamp);
    if (event.key === "Tab" && !command) return () => this.#tab(event.shiftKey);
    return command ? this.#commandKey(event) : this.#plainKey(event);
  }

  #commandKey(event: KeyboardEvent): (() => unknown) | undefined {
    const board = this.#board;
    switch (event.key.toLowerCase()) {
      case "a":
        return () => selectAll(board);
      case "d":
        return () => duplicate(board, targetItems(board));
      case "0":
        return () => board.fit();
      default:
        return undefined;
    }
  }

  #plainKey(event: KeyboardEvent): (() => unknown) | undefined {
    const board = this.#board;
    if (event.shiftKey) {
      if (event.code === "Digit1") return () => board.fit();
      if (event.code === "Digit2") return () => board.fit([...board.emphasis.selected]);
      if (event.code === "Digit0") return () => board.view.zoomTo(1);
    }
    switch (event.key) {
      case "Delete":
      case "Backspace":
        return () => this.#remove();
      case "Enter":
        return () => this.#open(event.target);
      case " ":
        return () => this.#select(event.target);
      case "+":
      case "=":
        return () => board.view.zoomTo(board.view.zoom.value * ZOOM_STEP);
      case "-":
        return () => board.view.zoomTo(board.view.zoom.value / ZOOM_STEP);
      case "n":
      case "N":
        return () => this.#addNode();
      case "c":
      case "C":
        return () => this.#call();
      case "F2":
        return () => this.#rename();
      default:
        return undefined;
    }
  }

  /** Ends a drag, else closes what is open, else clears the selection. */
  #escape(): boolean {
    if (this.#gestures.cancel()) return true;
    const board = this.#board;
    if (board.popup.value !== undefined) {
      board.popup.set(undefined);
      return true;
    }
    const { items, edges } = board.editor.session.state.selection;
    clearSelection(board);
    return items.length + edges.length > 0;
  }

  #remove(): void {
    const items = targetItems(this.#board);
    const { selection } = this.#board.editor.session.state;
    removeItems(this.#board, items, items === selection.items ? selection.edges : []);
  }

  #arrow(by: { readonly x: number; readonly y: number }, far: boolean, now: number): boolean {
    const step = far ? 32 : 8;
    return this.#arrows.move(targetItems(this.#board), { x: by.x * step, y: by.y * step }, now);
  }

  /** Goes on to the next card in reading order, wherever it is; from the last one the focus leaves the board. */
  #tab(back: boolean): boolean {
    const { focused, model } = this.#board;
    if (focused === undefined) return false;
    const cards = [...model.scene.cards.keys()].flatMap((id) => {
      const position = model.placeOf(id);
      return position === undefined ? [] : [{ id, position }];
    });
    const order = inReadingOrder(cards);
    const next = order[order.findIndex(({ id }) => id === focused) + (back ? -1 : 1)];
    if (next === undefined) return false;
    this.#board.focusCard(next.id);
    return true;
  }

  #open(target: EventTarget | null): boolean {
    const { focused } = this.#board;
    if (target instanceof HTMLButtonElement) return false;
    if (focused !== undefined) selectItem(this.#board, focused, false);
    const { items, edges } = this.#board.editor.session.state.selection;
    if (items.length + edges.length === 0) return false;
    this.#onInspect();
    return true;
  }

  #select(target: EventTarget | null): boolean {
    const { focused } = this.#board;
    if (focused === undefined || target instanceof HTMLButtonElement) return false;
    selectItem(this.#board, focused, false);
    return true;
  }

  #addNode(): void {
    const { pointer } = this.#gestures;
    const { model, view } = this.#board;
    const at = pointer === undefined ? undefined : this.#board.view.toBoard(pointer);
    const isFree = at !== undefined && hitTest(model, at, view.zoom.value).kind === "board";
    if (pointer !== undefined && isFree) openAddNode(this.#board, pointer, at);
    else openAddNode(this.#board, middleOf(this.#board));
  }

  #target(): CardId | undefined {
    const [only, ...others] = targetItems(this.#board);
    return only !== undefined && others.length === 0 && this.#board.model.scene.cards.has(only)
      ? only
      : undefined;
  }

  #call(): boolean {
    const id = this.#target();
    const card = id === undefined ? undefined : this.#board.model.scene.cards.get(id);
    if (card === undefined || !mayCall(card)) return false;
    openConnect(this.#board, card.id);
    return true;
  }

  #rename(): boolean {
    const card = this.#target();
    if (card === undefined) return false;
    this.#board.reveal([card]);
    this.#board.popup.set({ kind: "rename", card });
    return true;
  }

  #menu(): void {
    const board = this.#board;
    const [edge] = board.editor.session.state.selection.edges;
    const card = this.#target();
    const rect = card === undefined ? undefined : board.model.rectOf(card);
    if (card !== undefined && rect !== undefined) {
      // A menu whose place is not seen would not be seen either.
      const anchor = board.view.nearestSeen(board.view.toScreen({ x: rect.x + 36, y: rect.y + 32 }));
      board.popup.set({ kind: "menu", anchor, hit: { kind: "card", card, item: card, part: "body" } });
    } else if (edge !== undefined) {
      board.popup.set({ kind: "menu", anchor: middleOf(board), hit: { kind: "edge", edge, atEnd: false } });
    } else board.popup.set({ kind: "menu", anchor: middleOf(board), hit: { kind: "board" } });
  }
}
