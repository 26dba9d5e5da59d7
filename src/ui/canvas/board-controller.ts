// Over 400 lines: the parts have files of their own, and this is the one place in which they hear of each other.
import type { Viewport } from "@xyflow/react";
import type { CardId } from "../../diagram/card.ts";
import type { EdgeId } from "../../diagram/edge.ts";
import { type Rect, rectGrown } from "../../diagram/geometry/rect.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Change } from "../../model/change/change.ts";
import type { Point } from "../../model/design/design.ts";
import { isGroupId } from "../../model/design/group.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { onQuickAddRequest } from "../app/quick-add-request.ts";
import { current, subscribe } from "../data/compare/comparison.ts";
import type { BoardMemory } from "./board-memory.ts";
import { BoardModel, type ModelDelta } from "./board-model.ts";
import { BoardSight } from "./board-sight.ts";
import { BoardSurfaces } from "./board-surfaces.ts";
import { BoardView, type ViewportOwner } from "./board-view.ts";
import { BoardWork } from "./board-work.ts";
import { CardFocus } from "./card-focus.ts";
import type { RowOrder } from "./drags/row-drag.ts";
import { DrawnThings } from "./drawn/drawn-things.ts";
import type { DrawnLine } from "./drawn-line.ts";
import { type Emphasis, emphasisOf } from "./emphasis.ts";
import { BoardFiltering } from "./filter/board-filtering.ts";
import { LeadLines } from "./lead-lines.ts";
import { MountedCards } from "./mounted-cards.ts";
import { middleOf, openAddNode } from "./open-popup.ts";
import type { OverlayPicture } from "./paint/overlay-canvas.ts";
import type { Palette } from "./paint/palette.ts";
import type { Popup } from "./popup.ts";
import { sameLines } from "./same-lines.ts";
import { Signal } from "./signal.ts";
import { slide } from "./slide.ts";
import { StoredFlag } from "./stored-flag.ts";

const SAVE_AFTER = 400;

/**
 * The board outside React: it holds the model of what is shown, decides what is mounted, tells the canvases
 * what to paint, and is what gestures, keys and popovers act upon. React renders its signals.
 */
export class BoardController {
  readonly editor: Editor;
  readonly view = new BoardView();
  readonly cards = new MountedCards();
  /** Groups and notes. */
  readonly drawn = new DrawnThings();
  readonly filtering: BoardFiltering;
  readonly popup = new Signal<Popup | undefined>(undefined);
  readonly line = new Signal<DrawnLine | undefined>(undefined);
  readonly box = new Signal<Rect | undefined>(undefined);
  readonly rowOrder = new Signal<RowOrder | undefined>(undefined);
  /** What is said to screen readers. */
  readonly spoken = new Signal("");
  /** Goes up when cards, places or colours changed: for the list of connections. */
  readonly revision = new Signal(0);
  /** Goes up when cards came, went, moved or have other colours: for the minimap. */
  readonly places = new Signal(0);
  /** The wheel zooms instead of moving the board. */
  readonly wheelZooms = new StoredFlag("meshwright.wheel-zooms");
  /** The minimap is shown; where the user has not said, it is with many cards. */
  readonly minimap = new StoredFlag("meshwright.minimap");
  /** A large design is still to be drawn for the first time. */
  readonly isBlank = new Signal(false);
  /** While cards slide to new places. */
  readonly sliding = new Signal(false);
  readonly #memory: BoardMemory;
  readonly #work: BoardWork;
  #model: BoardModel;
  #emphasis: Emphasis;
  #host: HTMLElement | undefined;
  #surfaces: BoardSurfaces | undefined;
  #lifted: ReadonlyMap<CardId, Point> = new Map();
  #hovered: EdgeId | undefined;
  /** What was to be brought into view last. */
  #asked: ResourceId | undefined;
  readonly #focus = new CardFocus(() => this.#host);
  readonly #sight: BoardSight;
  /** The viewport for which it was decided what is mounted. */
  #looked: Viewport | undefined;
  #frame = 0;
  #saving: ReturnType<typeof setTimeout> | undefined;
  /** Computed places are to be kept. */
  #hasMoved = true;
  readonly #leading = new LeadLines(() => this.#surfaces?.invalidate());

  constructor(editor: Editor, memory: BoardMemory) {
    this.editor = editor;
    this.#memory = memory;
    this.#work = new BoardWork(editor);
    this.#sight = new BoardSight(this, memory);
    this.filtering = new BoardFiltering(editor);
    const { view, mesh } = editor.session.state;
    this.isBlank.set(this.#work.isLong());
    this.#model = this.isBlank.value
      ? BoardModel.blank(editor, view, mesh)
      : BoardModel.open(editor, view, mesh, memory.places(mesh, view), current(editor));
    this.filtering.follow(this.#model);
    this.#emphasis = this.#lit();
  }

  get model(): BoardModel {
    return this.#model;
  }

  get emphasis(): Emphasis {
    return this.#emphasis;
  }

  /** The board's box. */
  get host(): HTMLElement | undefined {
    return this.#host;
  }

  /** The one card that is selected, itself or by a row, where it is one and is not being dragged. */
  get onlySelected(): CardId | undefined {
    const { selected, parts } = this.#emphasis;
    const cards = [...parts].flatMap((part) => this.#model.scene.cardsShowing(part));
    const [only, ...others] = selected.size > 0 ? selected : cards.filter((id) => !isGroupId(id));
    return others.length > 0 || this.#lifted.size > 0 ? undefined : only;
  }

  get palette(): Palette | undefined {
    return this.#surfaces?.palette;
  }

  /**
   * Starts to follow the editor and to paint into `layer`, with icons from `sheet`; `host` is the board's box.
   * Returns how to stop that.
   */
  start(host: HTMLElement, layer: HTMLElement, sheet: HTMLElement): () => void {
    this.#host = host;
    this.#surfaces = new BoardSurfaces(host, layer, sheet, {
      picture: () => {
        // Dots without cards would be seen for a moment, at another zoom than that of the first view.
        if (this.isBlank.value) return undefined;
        this.#model.leadFirst(rectGrown(this.view.seen, this.view.seen.width / 2));
        return { ...this.#drawn(), lifted: new Set(this.#lifted.keys()) };
      },
      overlay: () => ({ ...this.#drawn(), ...this.#aims(), lifted: this.#lifted, hovered: this.#hovered }),
      onPainted: () => this.#onPainted(),
      onLook: () => this.#touch(),
    });
    const resize = new ResizeObserver(() => this.#resize());
    resize.observe(host);
    window.addEventListener("pagehide", this.save);
    const { filled, session } = this.editor;
    const cleanups = [
      () => resize.disconnect(),
      () => window.removeEventListener("pagehide", this.save),
      filled.subscribe((change) => this.#follow(change)),
      session.subscribe(() => this.#followSession()),
      session.onReveal((item) => {
        this.#asked = item;
        this.filtering.unhide(this.#model, item);
        this.reveal([item], true);
      }),
      onQuickAddRequest(() => openAddNode(this, middleOf(this))),
      subscribe(() => this.#followComparison()),
      this.view.onMoved(() => this.#onMoved()),
      this.revision.subscribe(() => this.#saveSoon()),
    ];
    this.#resize();
    if (this.isBlank.value) this.#open();
    return () => {
      for (const cleanup of cleanups) cleanup();
      this.#stop();
    };
  }

  /** React Flow is there: the first viewport is set. */
  attach(owner: ViewportOwner): void {
    this.view.attach(owner);
    if (!this.isBlank.value) this.#seeFirst();
  }

  #seeFirst(): void {
    this.#sight.first();
    const item = this.editor.session.takeAwaited() ?? this.#asked;
    if (item !== undefined) this.reveal([item], true);
  }

  /** A press begins: the board does not move by itself under the pointer. */
  onPress(): void {
    this.#sight.stay();
  }

  /** Shows these cards, or all. */
  fit(cards?: readonly CardId[]): void {
    this.#sight.fit(cards);
  }

  /**
   * Brings the cards on which these items are seen into view. Where they are in view nothing moves, but where
   * `legibly` and they are too small to be read.
   */
  reveal(items: readonly ResourceId[], legibly = false): void {
    this.#sight.reveal(items, legibly);
  }

  /** Brings a card or a group into view; the focus stays where it is. */
  bring(id: CardId): void {
    this.#sight.bring(id);
  }

  /** Brings a card into view and gives it the focus. */
  focusCard(id: CardId): void {
    this.#focus.want(id);
    this.reveal([id]);
    this.refresh();
    this.#focus.give();
  }

  /** The card that has the focus. */
  get focused(): CardId | undefined {
    const id = this.#focus.focused;
    return id !== undefined && this.#model.scene.cards.has(id) ? id : undefined;
  }

  /** Shows cards where they are dragged to; none puts all back where they stand. */
  lift(places: ReadonlyMap<CardId, Point>): void {
    const before = this.#lifted;
    this.#lifted = places;
    const same = before.size === places.size && [...places.keys()].every((id) => before.has(id));
    if (same) this.#surfaces?.invalidateOverlay();
    else this.#surfaces?.invalidate();
    this.refresh();
  }

  hover(edge: EdgeId | undefined): void {
    if (edge === this.#hovered) return;
    this.#hovered = edge;
    this.#surfaces?.invalidateOverlay();
  }

  /** Shows a line that is being drawn; undefined takes it away. */
  draw(line: DrawnLine | undefined): void {
    const isOther = (this.line.value === undefined) !== (line === undefined);
    this.line.set(line);
    this.#surfaces?.invalidateOverlay();
    if (isOther) this.refresh();
  }

  /** Says something to screen readers. */
  say(text: string): void {
    // The same sentence twice is spoken twice: a text with another end is another text.
    this.spoken.set(this.spoken.value === text ? `${text} ` : text);
  }

  /** Cards slide to where a change puts them, instead of jumping. */
  slide(change: () => void): void {
    slide(this.sliding, change);
  }

  /** Keeps viewport and computed places in the browser, as far as they are others than before. */
  readonly save = (): void => {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    if (this.isBlank.value) return;
    const { mesh, view } = this.#model;
    if (this.#sight.hasSeen) this.#memory.keepViewport(mesh, view, this.view.viewport);
    if (this.#hasMoved) this.#memory.keepPlaces(mesh, view, this.#model.dump());
    this.#hasMoved = false;
  };

  /** Makes the list of mounted cards anew. Costs as much as there are mounted cards. */
  refresh(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#looked = this.view.viewport;
    const pins = [this.#focus.wanted, this.focused].filter((id) => id !== undefined);
    const wasFar = this.cards.isFar;
    if (this.cards.follow(this.#model, this.view.seen, pins)) this.#refreshSoon();
    // The picture must show the cards before they leave the DOM: see `#onPainted`.
    if (this.cards.isFar && !wasFar) this.#surfaces?.invalidate();
    else this.#show();
  }

  #show(): void {
    const [model, emphasis, lifted] = [this.#model, this.#emphasis, this.#lifted];
    const shown = { model, emphasis, lifted, line: this.line.value };
    const { drawn: selected = [] } = this.editor.session.state.selection;
    const others = this.drawn.show({ model, lifted, selected, seen: this.view.seen });
    if (this.cards.show(shown) || others) this.#surfaces?.invalidate();
  }

  #refreshSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.refresh());
  }

  #onMoved(): void {
    this.#surfaces?.move(this.view.viewport);
    this.#saveSoon();
    if (this.view.differsFrom(this.#looked)) this.#refreshSoon();
  }

  #follow(change: Change): void {
    // What is being opened is opened anew, of the design as it is now.
    if (this.#work.opening !== undefined) this.#open();
    else {
      this.#work.finish();
      const wasEmpty = this.#model.scene.cards.size === 0;
      this.#work.follow(this.#model, change, (delta) => this.#followed(delta, wasEmpty));
    }
  }

  #lit(): Emphasis {
    const { selection, filter } = this.editor.session.state;
    const hits = this.filtering.hits ?? this.#model.marked;
    const lit = emphasisOf(this.#model.scene, selection, {
      ...(hits === undefined ? {} : { hits }),
      ...(filter.lines === undefined ? {} : { lines: filter.lines }),
    });
    this.#model.isLineDrawn = (id) => lit.lines === "all" || (lit.lines === "selection" && lit.edges.has(id));
    return lit;
  }

  #followed({ cards, moved, edges, drawn }: ModelDelta, wasEmpty: boolean): void {
    const { scene } = this.#model;
    this.#emphasis = this.#lit();
    this.filtering.lookSoon(this.#model, () => this.#relight());
    this.#hovered = undefined;
    // What is not on a card may change its problems: mounted cards show them without the canvas.
    if (moved || drawn || this.cards.isFar) this.#surfaces?.invalidate();
    else if (edges || [...cards].some((id) => !this.cards.mounted.has(id))) this.#surfaces?.invalidateSoon();
    if (moved) this.#hasMoved = true;
    if (moved || drawn || this.#model.marks !== undefined) this.#touch();
    else if (cards.size > 0 || edges) this.revision.set(this.revision.value + 1);
    if (wasEmpty && scene.cards.size > 0) this.#sight.firstCards();
    this.refresh();
  }

  #followSession(): void {
    const { view, mesh } = this.editor.session.state;
    const wanted = this.#work.opening ?? this.#model;
    if (view !== wanted.view || mesh !== wanted.mesh) this.#switchModel();
    else {
      const before = this.#model.hidden;
      if (this.filtering.follow(this.#model)) this.#touch();
      this.#relight();
      if (this.#model.hidden !== before) this.#sight.keepInView();
      else this.#sight.uncoverSoon();
    }
  }

  /** What the board is compared with is another, or differs in other things now. */
  #followComparison(): void {
    const comparison = current(this.editor);
    const { marks } = this.#model;
    if (this.#work.opening === undefined) {
      if (marks === undefined && comparison === undefined) return;
      if (marks?.follow(comparison) === true) {
        this.#relight();
        this.#touch();
        return;
      }
      this.#work.finish();
      this.#hasMoved = true;
      this.save();
    }
    this.#open();
  }

  #relight(): void {
    this.#emphasis = this.#lit();
    this.#surfaces?.invalidate();
    this.refresh();
  }

  /** Another view or mesh is wanted; what is shown is kept for the next time. */
  #switchModel(): void {
    if (this.#work.opening === undefined) {
      this.#work.finish();
      this.save();
      this.popup.set(undefined);
    }
    this.#open();
  }

  #open(): void {
    const { view, mesh } = this.editor.session.state;
    this.#work.open(
      view,
      mesh,
      this.#memory.places(mesh, view),
      (model) => this.#opened(model),
      current(this.editor),
      this.isBlank.value,
    );
  }

  /** Another view or mesh: cards slide, and what is selected comes into the middle. */
  #opened(model: BoardModel): void {
    const { selection } = this.editor.session.state;
    const isSameMesh = model.mesh === this.#model.mesh;
    const lines = isSameMesh ? sameLines(this.#model.all, model.all, selection.edges) : [];
    const [before, wasBlank] = [this.#model, this.isBlank.value];
    this.#model = model;
    this.isBlank.set(false);
    if (selection.edges.length > 0 && !wasBlank)
      this.editor.session.select(selection.items, lines, selection.drawn ?? []);
    this.#hasMoved = true;
    this.filtering.follow(model);
    this.#emphasis = this.#lit();
    this.#hovered = undefined;
    if (wasBlank) {
      this.#seeFirst();
      this.#surfaces?.invalidate();
      this.refresh();
      this.#touch();
      return;
    }
    this.slide(() => {
      if (!isSameMesh || model.view !== before.view) this.#sight.other(isSameMesh ? selection.items : []);
      else if (before.marks === undefined) this.#sight.differences();
      this.#surfaces?.invalidate();
      this.refresh();
    });
    this.#touch();
  }

  #resize(): void {
    if (this.#host === undefined) return;
    const { clientWidth: width, clientHeight: height } = this.#host;
    this.#sight.resize({ width, height });
    this.#surfaces?.resize({ width, height });
    this.#refreshSoon();
  }

  #drawn() {
    const { mounted } = this.cards;
    return { model: this.#model, emphasis: this.#emphasis, mounted, drawn: this.drawn.mounted };
  }

  #aims(): Pick<OverlayPicture, "aim" | "regroup"> {
    const { aim, refusal } = this.line.value ?? {};
    const regroup = this.drawn.regroup.value;
    return { aim: aim === undefined ? undefined : { ...aim, allowed: refusal === undefined }, regroup };
  }

  #onPainted(): void {
    if (this.cards.isFar) this.#show();
    this.#surfaces?.invalidateOverlay();
    this.#leading.follow(this.#model);
  }

  #touch(): void {
    this.revision.set(this.revision.value + 1);
    this.places.set(this.places.value + 1);
  }

  #saveSoon(): void {
    if (this.#saving === undefined) this.#saving = setTimeout(() => this.save(), SAVE_AFTER);
  }

  #stop(): void {
    this.#work.drop();
    this.#leading.stop();
    this.filtering.stop();
    this.save();
    this.#sight.stay();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#surfaces?.dispose();
    this.#surfaces = undefined;
  }
}
