import type { CardId } from "../../diagram/card.ts";
import { labelPoint } from "../../diagram/geometry/curve.ts";
import { type Rect, rectAround, rectGrown, rectsOverlap } from "../../diagram/geometry/rect.ts";
import type { Editor } from "../../editor/editor.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { BoardMemory } from "./board-memory.ts";
import type { BoardModel } from "./board-model.ts";
import type { BoardView } from "./board-view.ts";
import { coveredCorner } from "./covered-corner.ts";
import { coveredWidth, widthBeside } from "./covered-width.ts";
import { firstViewport } from "./first-viewport.ts";
import { isShowable, type Size, seenRect, ZOOM } from "./viewport.ts";

/** Half the width of what is shown of a line that is too long, on the board: its label has room there. */
const MIDDLE = 60;
/** Longer than a double-click takes, in milliseconds. */
const UNCOVER_AFTER = 400;

/** What of a board is looked at. */
export interface Looked {
  readonly model: BoardModel;
  readonly view: BoardView;
  /** The one card that is selected, where it is one and is not being dragged. */
  readonly onlySelected: CardId | undefined;
  readonly editor: Editor;
  /** The board's box. */
  readonly host: HTMLElement | undefined;
}

/** Moves what is seen of a board where the user does not do it: first sight, what is looked for, what is covered. */
export class BoardSight {
  readonly #board: Looked;
  readonly #memory: BoardMemory;
  #uncovering: ReturnType<typeof setTimeout> | undefined;
  /** What was seen before the inspector took its room. */
  #seenBefore: Rect | undefined;
  /** Something was seen, so that the viewport is worth keeping. */
  #hasSeen = false;
  /** What differs was brought into view, and the drawer of the comparison may yet take some of it away. */
  #showsDifferences = false;

  constructor(board: Looked, memory: BoardMemory) {
    this.#board = board;
    this.#memory = memory;
  }

  get hasSeen(): boolean {
    return this.#hasSeen;
  }

  /**
   * Shows the board for the first time, or as it was when the browser last showed it. What an address selects is in
   * view, and is not left where the inspector stands: the board may have been kept from before that was open.
   */
  first(): void {
    const { editor, host, model, view } = this.#board;
    if (!view.isReady) return;
    const kept = this.#hasSeen ? undefined : this.#memory.viewport(model.mesh, model.view);
    view.set(kept ?? firstViewport(model, view.size.value));
    this.#hasSeen = model.scene.cards.size > 0;
    if (kept === undefined) this.reveal(editor.session.state.selection.items, true);
    else if (host !== undefined) {
      const { width, height } = view.size.value;
      this.#seenBefore = seenRect(kept, { width: width + widthBeside(host), height });
      this.uncoverSoon();
    }
  }

  /** The first cards came onto an empty board. */
  firstCards(): void {
    const { model, view } = this.#board;
    const bounds = model.bounds();
    if (bounds === undefined) return;
    if (!view.shows(bounds)) this.first();
    this.#hasSeen = true;
  }

  /** Another view or mesh is shown: what is selected comes into the middle, else what was seen of it before. */
  other(selected: readonly ResourceId[]): void {
    const { model, view } = this.#board;
    const rect = this.#around(selected.flatMap((item) => model.scene.cardsShowing(item)));
    if (rect !== undefined) view.centre(rect);
    else
      view.set(this.#memory.viewport(model.mesh, model.view) ?? firstViewport(model, view.size.value), true);
  }

  /** Shows these cards, or all. */
  fit(cards?: readonly CardId[]): void {
    const rect = cards === undefined ? this.#board.model.bounds() : this.#around(cards);
    if (rect !== undefined) this.#board.view.fit(rect, coveredCorner(this.#board.host));
  }

  /** A comparison began: what differs is brought into view, also when its drawer takes a part of the board. */
  differences(): void {
    const { model, view } = this.#board;
    const rect = this.#around([...(model.marked ?? [])]);
    if (rect === undefined) return;
    if (!view.shows(rect)) view.fit(rect, coveredCorner(this.#board.host));
    this.#showsDifferences = true;
  }

  /** Other cards are seen now: where none of them is in view, all are brought there. */
  keepInView(): void {
    const { model, view } = this.#board;
    const isEmpty = model.grid.cardsIn(view.seen).length + model.drawnIn(view.seen).length === 0;
    if (isEmpty || model.hidden.size > 0) this.fit();
  }

  /**
   * Brings the cards on which these items are seen into view. Where they are in view nothing moves, but where
   * `legibly` and they are too small to be read.
   */
  reveal(items: readonly ResourceId[], legibly: boolean): void {
    const { model, view } = this.#board;
    const rect = this.#around(items.flatMap((item) => model.scene.cardsShowing(item)));
    if (rect === undefined) return;
    const zoom = view.zoom.value;
    const tooSmall = legibly && zoom < ZOOM.firstLeast;
    if (view.shows(rect) && !tooSmall) return;
    if (view.isNear(rect) && !tooSmall) view.uncover(rect, 0);
    else view.centre(rect, Math.max(zoom, ZOOM.firstLeast));
  }

  /** Brings a card or a group into view, large enough to be read, beside what covers the board. */
  bring(id: CardId): void {
    const { model, view } = this.#board;
    const rect = model.rectOf(id);
    if (rect === undefined) return;
    if (view.shows(rect) && view.zoom.value >= ZOOM.firstLeast) return;
    view.centre(rect, Math.max(view.zoom.value, ZOOM.firstLeast));
  }

  /** The board's box has another size, perhaps because the inspector opened beside it. */
  resize(size: Size): void {
    const { view } = this.#board;
    const before = view.size.value.width;
    if (size.width < before) this.#seenBefore ??= view.seen;
    view.size.set(size);
    if (before === 0) this.first();
    else if (this.#showsDifferences) this.differences();
    else this.uncoverSoon();
    this.#showsDifferences = false;
  }

  /** Brings what is selected out from under the inspector, once it is clear that no second click follows. */
  uncoverSoon(): void {
    clearTimeout(this.#uncovering);
    this.#uncovering = setTimeout(() => {
      const { view, host } = this.#board;
      const seen = this.#seenBefore ?? view.seen;
      this.#seenBefore = undefined;
      if (host === undefined) return;
      const covered = coveredWidth(host);
      const rect = this.#selected(covered);
      if (rect !== undefined && rectsOverlap(rect, seen)) view.uncover(rect, covered);
    }, UNCOVER_AFTER);
  }

  /** The board does not move by itself now: a press begins, or it goes away. */
  stay(): void {
    this.#showsDifferences = false;
    clearTimeout(this.#uncovering);
  }

  /** Where the selection is to be seen beside `covered` pixels: a card, or a line with its ends, else its middle. */
  #selected(covered: number): Rect | undefined {
    const { model, view, onlySelected, editor } = this.#board;
    if (onlySelected !== undefined) return model.rectOf(onlySelected);
    const { items, edges, drawn = [] } = editor.session.state.selection;
    const [id, ...others] = edges;
    if (id === undefined || items.length + others.length + drawn.length > 0) return undefined;
    const [line, curve] = [model.scene.edges.get(id), model.grid.curve(id)];
    if (line === undefined || curve === undefined) return undefined;
    const { width, height } = view.size.value;
    const ends = this.#around([line.from, line.to]);
    const room = { width: width - covered, height };
    if (ends !== undefined && isShowable(ends, room, view.zoom.value)) return ends;
    return rectGrown({ ...labelPoint(curve), width: 0, height: 0 }, MIDDLE);
  }

  #around(cards: readonly CardId[]): Rect | undefined {
    return rectAround(cards.flatMap((id) => this.#board.model.rectOf(id) ?? []));
  }
}
