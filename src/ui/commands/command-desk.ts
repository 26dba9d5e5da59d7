import type { EdgeId } from "../../diagram/edge.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { busy } from "../app/busy/busy.ts";
import { isTyping } from "../app/is-typing.ts";
import { notify } from "../app/notify.tsx";
import type { PanelState } from "../app/panel-state.ts";
import type { BoardController } from "../canvas/board-controller.ts";
import { focusedLine } from "../canvas/card-elements.ts";
import { hitTest } from "../canvas/hit-test.ts";
import { Signal } from "../canvas/signal.ts";
import { ALL_COMMANDS } from "./all-commands.ts";
import { isPressed } from "./key-match.ts";
import type { Appearance, UiCommand, UiContext } from "./ui-command.ts";

/** The board that is shown, for what stands outside it. */
export interface BoardHandle {
  readonly board: BoardController;
  /** The board's box. */
  readonly host: HTMLElement;
  /** Where the pointer is over the board, in screen pixels from its corner. */
  readonly pointer: () => Point | undefined;
}

/** Where the keys of the board work too: not in the inspector, whose focus means its own fields. */
const BESIDE_BOARD = "header, nav";
const KEYS_OF_CONTROLS = new Set([
  ...["Enter", " ", "Tab", "Home", "End", "PageUp", "PageDown", "ContextMenu", "F10"],
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
]);

/** Runs commands: those that keys are pressed for, and those that menus, buttons and the palette ask for. */
export class CommandDesk {
  readonly editor: Editor;
  /** The board that is shown; undefined while none is. */
  readonly shown = new Signal<BoardHandle | undefined>(undefined);
  readonly #panels: () => PanelState;
  readonly #appearance: () => Appearance;
  readonly #arnOf: () => UiContext["arnOf"];
  #typedAhead = "";

  constructor(
    editor: Editor,
    panels: () => PanelState,
    appearance: () => Appearance,
    arnOf: () => UiContext["arnOf"],
  ) {
    this.editor = editor;
    this.#panels = panels;
    this.#appearance = appearance;
    this.#arnOf = arnOf;
  }

  /** What a command would act upon now: the card or row that has the focus, else the selection. */
  context(other: Partial<UiContext> = {}): UiContext {
    const { selection } = this.editor.session.state;
    const focused = this.#focused();
    const isOther = focused !== undefined && !this.#isSelected(focused);
    const line = this.#focusedLine();
    return {
      editor: this.editor,
      panels: this.#panels(),
      board: this.shown.value?.board,
      ...(line !== undefined
        ? { items: [], edges: line, drawn: [] }
        : isOther
          ? { items: [focused], edges: [], drawn: [] }
          : { ...selection, drawn: selection.drawn ?? [] }),
      appearance: this.#appearance(),
      arnOf: this.#arnOf(),
      ...other,
    };
  }

  /** Runs a command where it can be done; else says why not, where there is something to say. */
  run(command: UiCommand, context: UiContext = this.context()): void {
    if (command.isAvailable?.(context) ?? true) command.run(context);
    else if (command.otherwise !== undefined) notify({ text: command.otherwise });
  }

  /** Listens to keys; returns how to stop that. */
  start(): () => void {
    const onKey = (event: KeyboardEvent): void => {
      // While a large step is under way the page waits, also where nothing of its dialog has the focus.
      if (event.defaultPrevented || busy.value !== undefined || this.#keepAhead(event)) return;
      const command = this.#pressed(event);
      if (command === undefined) return;
      event.preventDefault();
      this.run(command, this.context(this.#pointed()));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }

  /** What was typed between asking for the palette and its being there: it is loaded when it is first used. */
  takeTypedAhead(): string {
    const text = this.#typedAhead;
    this.#typedAhead = "";
    return text;
  }

  /** Keeps what is typed for the palette that is not there yet. */
  #keepAhead({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const isMeant = this.#panels().panel?.kind === "palette" && !isTyping(target);
    if (!isMeant || ctrlKey || metaKey || key.length !== 1) return false;
    this.#typedAhead += key;
    return true;
  }

  /** True where keys and clipboard events at this element are the board's. */
  isOnBoard(target: EventTarget | null, key?: string): boolean {
    const host = this.shown.value?.host;
    if (host === undefined || busy.value !== undefined) return false;
    if (this.#panels().panel !== undefined || isTyping(target)) return false;
    if (target === document.body || target === document || host.contains(target as Node)) return true;
    // A control of the top bar or a row of the outline keeps the keys that work it; the others are the board's.
    if (key !== undefined && KEYS_OF_CONTROLS.has(key)) return false;
    return target instanceof Element && target.closest(BESIDE_BOARD) !== null;
  }

  /** The command whose keys were pressed where they work: one that can be done before one that cannot. */
  #pressed(event: KeyboardEvent): UiCommand | undefined {
    const matching = ALL_COMMANDS.filter(
      (command) =>
        command.native !== true &&
        command.keys?.some((keys) => isPressed(keys, event)) === true &&
        this.#isHeard(command, event),
    );
    if (matching.length === 0) return undefined;
    const context = this.context();
    return (
      matching.find(({ isAvailable }) => isAvailable?.(context) ?? true) ??
      matching.find(({ otherwise }) => otherwise !== undefined)
    );
  }

  #isHeard({ scope, evenTyping }: UiCommand, { target, key }: KeyboardEvent): boolean {
    if (evenTyping === true) return true;
    // A button that has the focus is pressed by these.
    if ((key === "Enter" || key === " ") && isButton(target)) return false;
    if (scope === "board") return this.isOnBoard(target, key);
    return !isTyping(target) && this.#panels().panel === undefined;
  }

  /** What keys are pressed for on the empty board goes where the pointer is. */
  #pointed(): Pick<UiContext, "anchor" | "at"> {
    const shown = this.shown.value;
    const anchor = shown?.pointer();
    if (shown === undefined || anchor === undefined) return {};
    const { model, view } = shown.board;
    const at = view.toBoard(anchor);
    return hitTest(model, at, view.zoom.value).kind === "board" ? { anchor, at } : {};
  }

  /** True where the focused card or row is selected, or a row of the focused card. */
  #isSelected(focused: ResourceId): boolean {
    const { items } = this.editor.session.state.selection;
    if (items.includes(focused)) return true;
    const { board } = this.shown.value ?? {};
    return items.some((item) => board?.model.scene.cardsShowing(item).includes(focused) === true);
  }

  /** The line whose sentence has the focus, where it is not selected. */
  #focusedLine(): EdgeId[] | undefined {
    const { board } = this.shown.value ?? {};
    const id = focusedLine();
    if (board === undefined || id === undefined) return undefined;
    const edges = board.model.scene.edgesOf(id);
    const { selection } = this.editor.session.state;
    return edges.some((edge) => selection.edges.includes(edge)) ? undefined : edges;
  }

  #focused(): ResourceId | undefined {
    const row = document.activeElement?.closest("[data-row]");
    return row instanceof HTMLElement ? row.dataset["row"] : this.shown.value?.board.focused;
  }
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, [role=button], summary") !== null;
}
