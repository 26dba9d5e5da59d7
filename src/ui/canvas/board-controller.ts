import type { Viewport } from "@xyflow/react";
import type { CardId } from "../../diagram/card.ts";
import type { EdgeId } from "../../diagram/edge.ts";
import { type Rect, rectAround, rectsOverlap } from "../../diagram/geometry/rect.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Change } from "../../model/change/change.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { onQuickAddRequest } from "../app/quick-add-request.ts";
import type { BoardMemory } from "./board-memory.ts";
import { BoardModel, type ModelDelta } from "./board-model.ts";
import { BoardSurfaces } from "./board-surfaces.ts";
import { BoardView, type ViewportOwner } from "./board-view.ts";
import { BoardWork } from "./board-work.ts";
import { cardElement, focusedCard } from "./card-elements.ts";
import { coveredWidth } from "./covered-width.ts";
import type { DrawnLine } from "./drawn-line.ts";
import { type Emphasis, emphasisOf } from "./emphasis.ts";
import { firstViewport } from "./first-viewport.ts";
import { MountedCards } from "./mounted-cards.ts";
import { middleOf, openAddNode } from "./open-popup.ts";
import type { Palette } from "./paint/palette.ts";
import type { Popup } from "./popup.ts";
import { Signal } from "./signal.ts";
import { slide } from "./slide.ts";
import { StoredFlag } from "./stored-flag.ts";
import { ZOOM } from "./viewport.ts";

const SAVE_AFTER = 400;
/** Longer than a double-click takes, in milliseconds. */
const UNCOVER_AFTER = 400;

/**
 * The board outside React: it holds the model of what is shown, decides what is mounted, tells the canvases
 * what to paint, and is what gestures, keys and popovers act upon. React renders its signals.
 */
export class BoardController {
  readonly editor: Editor;
  readonly view = new BoardView();
  readonly cards = new MountedCards();
  readonly popup = new Signal<Popup | undefined>(undefined);
  readonly line = new Signal<DrawnLine | undefined>(undefined);
  readonly box = new Signal<Rect | undefined>(undefined);
  /** What is said to screen readers. */
  readonly spoken = new Signal("");
  /** Goes up when cards, places or colours changed: for the minimap and the list of connections. */
  readonly revision = new Signal(0);
  /** The wheel zooms instead of moving the board. */
  readonly wheelZooms = new StoredFlag("meshwright.wheel-zooms");
  /** The minimap is shown; where the user has not said, it is with many cards. */
  readonly minimap = new StoredFlag("meshwright.minimap");
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
  #wantsFocus: CardId | undefined;
  /** The viewport for which it was decided what is mounted. */
  #looked: Viewport | undefined;
  #frame = 0;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #uncovering: ReturnType<typeof setTimeout> | undefined;
  /** What was seen before the inspector took its room. */
  #seenBefore: Rect | undefined;
  #hasSeen = false;
  /** Computed places are to be kept. */
  #hasMoved = true;

  constructor(editor: Editor, memory: BoardMemory) {
    this.editor = editor;
    this.#memory = memory;
    this.#work = new BoardWork(editor);
    const { view, mesh, selection } = editor.session.state;
    this.#model = BoardModel.open(editor, view, mesh, memory.places(mesh, view));
    this.#emphasis = emphasisOf(this.#model.scene, selection);
  }

  get model(): BoardModel {
    return this.#model;
  }

  get emphasis(): Emphasis {
    return this.#emphasis;
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
      picture: () => ({ ...this.#drawn(), lifted: new Set(this.#lifted.keys()) }),
      overlay: () => ({ ...this.#drawn(), lifted: this.#lifted, hovered: this.#hovered, aim: this.#aim() }),
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
      session.onReveal((item) => this.reveal([item], true)),
      onQuickAddRequest(() => openAddNode(this, middleOf(this))),
      this.view.onMoved(() => this.#onMoved()),
      this.revision.subscribe(() => this.#saveSoon()),
    ];
    this.#resize();
    return () => {
      for (const cleanup of cleanups) cleanup();
      this.#stop();
    };
  }

  /** React Flow is there: the first viewport is set. */
  attach(owner: ViewportOwner): void {
    this.view.attach(owner);
    this.#firstSight();
  }

  /** A press begins: the board does not move by itself under the pointer. */
  onPress(): void {
    clearTimeout(this.#uncovering);
  }

  /** Shows these cards, or all. */
  fit(cards?: readonly CardId[]): void {
    const rect = cards === undefined ? this.#model.bounds() : this.#around(cards);
    if (rect !== undefined) this.view.fit(rect);
  }

  /**
   * Brings the cards on which these items are seen into view. Where they are in view nothing moves, but where
   * `legibly` and they are too small to be read.
   */
  reveal(items: readonly ResourceId[], legibly = false): void {
    const rect = this.#around(items.flatMap((item) => this.#model.scene.cardsShowing(item)));
    if (rect === undefined) return;
    const zoom = this.view.zoom.value;
    const tooSmall = legibly && zoom < ZOOM.firstLeast;
    if (this.view.shows(rect) && !tooSmall) return;
    if (this.view.isNear(rect) && !tooSmall) this.view.uncover(rect, 0);
    else this.view.centre(rect, Math.max(zoom, ZOOM.firstLeast));
  }

  /** Brings a card into view and gives it the focus. */
  focusCard(id: CardId): void {
    this.#wantsFocus = id;
    this.reveal([id]);
    this.refresh();
    this.#focusWanted();
  }

  /** The card that has the focus. */
  get focused(): CardId | undefined {
    const id = focusedCard(this.#host);
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
    const { mesh, view } = this.#model;
    if (this.#hasSeen) this.#memory.keepViewport(mesh, view, this.view.viewport);
    if (this.#hasMoved) this.#memory.keepPlaces(mesh, view, this.#model.dump());
    this.#hasMoved = false;
  };

  /** Makes the list of mounted cards anew. Costs as much as there are mounted cards. */
  refresh(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#looked = this.view.viewport;
    const pins = [this.#wantsFocus, this.focused].filter((id) => id !== undefined);
    const wasFar = this.cards.isFar;
    if (this.cards.follow(this.#model, this.view.seen, pins)) this.#refreshSoon();
    // The picture must show the cards before they leave the DOM: see `#onPainted`.
    if (this.cards.isFar && !wasFar) this.#surfaces?.invalidate();
    else this.#show();
  }

  #show(): void {
    const [model, emphasis, lifted] = [this.#model, this.#emphasis, this.#lifted];
    const shown = { model, emphasis, lifted, design: this.editor.design, caller: this.line.value?.caller };
    if (this.cards.show(shown)) this.#surfaces?.invalidate();
  }

  #refreshSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.refresh());
  }

  /** React Flow puts a new card into the DOM a little after it has it. */
  #focusWanted(tries = 10): void {
    if (this.#wantsFocus === undefined) return;
    const found = cardElement(this.#host, this.#wantsFocus);
    if (found !== undefined) {
      this.#wantsFocus = undefined;
      found.focus({ preventScroll: true });
    } else if (tries > 0) requestAnimationFrame(() => this.#focusWanted(tries - 1));
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

  #followed({ cards, moved, edges }: ModelDelta, wasEmpty: boolean): void {
    const { scene } = this.#model;
    this.#emphasis = emphasisOf(scene, this.editor.session.state.selection);
    this.#hovered = undefined;
    // What is not on a card may change its problems: mounted cards show them without the canvas.
    if (cards.size > 0 || edges || this.cards.isFar) this.#surfaces?.invalidate();
    if (moved) this.#hasMoved = true;
    if (cards.size > 0 || edges) this.#touch();
    const bounds = wasEmpty && scene.cards.size > 0 ? this.#model.bounds() : undefined;
    if (bounds !== undefined) {
      if (!this.view.shows(bounds)) this.#firstSight();
      this.#hasSeen = true;
    }
    this.refresh();
  }

  #followSession(): void {
    const { view, mesh, selection } = this.editor.session.state;
    const wanted = this.#work.opening ?? this.#model;
    if (view !== wanted.view || mesh !== wanted.mesh) this.#switchModel();
    else {
      this.#emphasis = emphasisOf(this.#model.scene, selection);
      this.#surfaces?.invalidate();
      this.refresh();
      this.#uncoverSoon();
    }
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
    this.#work.open(view, mesh, this.#memory.places(mesh, view), (model) => this.#opened(model));
  }

  /** Another view or mesh: cards slide, and what is selected comes into the middle. */
  #opened(model: BoardModel): void {
    const { mesh, view } = model;
    const { selection } = this.editor.session.state;
    const isSameMesh = mesh === this.#model.mesh;
    this.#model = model;
    this.#hasMoved = true;
    this.#emphasis = emphasisOf(this.#model.scene, selection);
    this.#hovered = undefined;
    this.slide(() => {
      const selected = selection.items.flatMap((item) => this.#model.scene.cardsShowing(item));
      const rect = isSameMesh ? this.#around(selected) : undefined;
      if (rect !== undefined) this.view.centre(rect);
      else
        this.view.set(this.#memory.viewport(mesh, view) ?? firstViewport(model, this.view.size.value), true);
      this.#surfaces?.invalidate();
      this.refresh();
    });
    this.#touch();
  }

  /** Shows the board for the first time, or as it was when the browser last showed it. */
  #firstSight(): void {
    if (!this.view.isReady) return;
    const { mesh, view, scene } = this.#model;
    const kept = this.#hasSeen ? undefined : this.#memory.viewport(mesh, view);
    this.view.set(kept ?? firstViewport(this.#model, this.view.size.value));
    this.#hasSeen = scene.cards.size > 0;
  }

  /** Brings the selected card out from under the inspector, once it is clear that no second click follows. */
  #uncoverSoon(): void {
    clearTimeout(this.#uncovering);
    this.#uncovering = setTimeout(() => {
      const seen = this.#seenBefore ?? this.view.seen;
      this.#seenBefore = undefined;
      const [only, ...others] = this.#emphasis.selected;
      const rect = only === undefined || others.length > 0 ? undefined : this.#model.rectOf(only);
      if (this.#host === undefined || rect === undefined || this.#lifted.size > 0) return;
      if (rectsOverlap(rect, seen)) this.view.uncover(rect, coveredWidth(this.#host));
    }, UNCOVER_AFTER);
  }

  #resize(): void {
    if (this.#host === undefined) return;
    const { clientWidth: width, clientHeight: height } = this.#host;
    const before = this.view.size.value.width;
    if (width < before) this.#seenBefore ??= this.view.seen;
    this.view.size.set({ width, height });
    this.#surfaces?.resize(this.view.size.value);
    if (before === 0) this.#firstSight();
    else this.#uncoverSoon();
    this.#refreshSoon();
  }

  #drawn() {
    return { model: this.#model, emphasis: this.#emphasis, mounted: this.cards.mounted };
  }

  #aim(): { readonly card: CardId; readonly allowed: boolean } | undefined {
    const line = this.line.value;
    return line?.aim === undefined ? undefined : { card: line.aim, allowed: line.refusal === undefined };
  }

  #onPainted(): void {
    if (this.cards.isFar) this.#show();
    this.#surfaces?.invalidateOverlay();
  }

  #around(cards: readonly CardId[]): Rect | undefined {
    return rectAround(cards.flatMap((id) => this.#model.rectOf(id) ?? []));
  }

  #touch(): void {
    this.revision.set(this.revision.value + 1);
  }

  #saveSoon(): void {
    if (this.#saving === undefined) this.#saving = setTimeout(() => this.save(), SAVE_AFTER);
  }

  #stop(): void {
    this.#work.drop();
    this.save();
    clearTimeout(this.#uncovering);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#surfaces?.dispose();
    this.#surfaces = undefined;
  }
}
