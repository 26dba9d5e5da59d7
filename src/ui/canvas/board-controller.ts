import type { Viewport } from "@xyflow/react";
import type { CardId } from "../../diagram/card.ts";
import type { EdgeId } from "../../diagram/edge.ts";
import { type Rect, rectAround } from "../../diagram/geometry/rect.ts";
import type { Editor } from "../../editor/editor.ts";
import { mayConnect } from "../../editor/may-connect.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { onQuickAddRequest } from "../app/quick-add-request.ts";
import type { BoardMemory } from "./board-memory.ts";
import { BoardModel } from "./board-model.ts";
import { type BoardNode, boardNode, partsOn, sameOr } from "./board-node.ts";
import { cardLabel } from "./card-label.ts";
import { mayBeCalled } from "./card-look.ts";
import { type Emphasis, emphasisOf } from "./emphasis.ts";
import { firstViewport } from "./first-viewport.ts";
import { Mounting } from "./mounting.ts";
import { middleOf, openAddNode } from "./open-popup.ts";
import { BoardCanvas } from "./paint/board-canvas.ts";
import { type IconPaths, readIcons } from "./paint/icon-sheet.tsx";
import { OverlayCanvas } from "./paint/overlay-canvas.ts";
import { type BoardPicture, toneOf } from "./paint/paint-board.ts";
import { type Detail, detailAt } from "./paint/paint-far-card.ts";
import { type Palette, readPalette } from "./paint/palette.ts";
import { forgetMeasures } from "./paint/typeface.ts";
import type { Popup } from "./popup.ts";
import { inReadingOrder } from "./reading-order.ts";
import { Signal } from "./signal.ts";
import { StoredFlag } from "./stored-flag.ts";
import { centred, fitting, type Size, seenRect, toBoard, toScreen, ZOOM } from "./viewport.ts";

/** A line that is being drawn: from a port to the pointer, on the board. */
export interface Line {
  readonly caller: ResourceId;
  readonly from: Point;
  readonly to: Point;
  readonly aim: CardId | undefined;
  /** Why it may not end where the pointer is. */
  readonly refusal: string | undefined;
}

/** What moves the viewport: React Flow. */
export interface ViewportOwner {
  readonly setViewport: (viewport: Viewport, options?: { duration: number }) => unknown;
}

const SAVE_AFTER = 400;
/** The view is looked at anew when it has moved by so many screen pixels, or its zoom by such a factor. */
const LOOK_AGAIN = { pixels: 60, zoom: 1.08 } as const;

/**
 * The board outside React: it holds the model of what is shown, decides what is mounted, tells the canvases
 * what to paint, and is what gestures, keys and popovers act upon. React renders its signals.
 */
export class BoardController {
  readonly editor: Editor;
  readonly nodes = new Signal<readonly BoardNode[]>([]);
  /** Ids of `nodes`; the same list as long as they are the same. */
  readonly mounted = new Signal<readonly CardId[]>([]);
  readonly popup = new Signal<Popup | undefined>(undefined);
  readonly line = new Signal<Line | undefined>(undefined);
  readonly box = new Signal<Rect | undefined>(undefined);
  readonly zoom = new Signal(1);
  /** The zoom is so small that mounted cards, as drawn ones, show their names alone, or not even those. */
  readonly detail = new Signal<Detail>("whole");
  /** What is said to screen readers. */
  readonly spoken = new Signal("");
  /** Goes up when cards or places changed: for the minimap and the list of connections. */
  readonly revision = new Signal(0);
  readonly size = new Signal<Size>({ width: 0, height: 0 });
  /** The wheel zooms instead of moving the board. */
  readonly wheelZooms = new StoredFlag("meshwright.wheel-zooms");
  /** The minimap is shown; where the user has not said, it is with many cards. */
  readonly minimap = new StoredFlag("meshwright.minimap");
  /** While cards slide to new places. */
  readonly sliding = new Signal(false);
  readonly #memory: BoardMemory;
  readonly #mounting = new Mounting();
  readonly #movedListeners = new Set<() => void>();
  readonly #cleanups: (() => void)[] = [];
  #model: BoardModel;
  #emphasis: Emphasis;
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #looked: Viewport | undefined;
  #lifted: ReadonlyMap<CardId, Point> = new Map();
  #hovered: EdgeId | undefined;
  #owner: ViewportOwner | undefined;
  #host: HTMLElement | undefined;
  #canvas: BoardCanvas | undefined;
  #overlay: OverlayCanvas | undefined;
  #palette: Palette | undefined;
  #icons: IconPaths = new Map();
  #wantsFocus: CardId | undefined;
  #frame = 0;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #hasSeen = false;
  /** Computed places are to be kept. */
  #hasMoved = true;

  constructor(editor: Editor, memory: BoardMemory) {
    this.editor = editor;
    this.#memory = memory;
    const { view, mesh, selection } = editor.session.state;
    this.#model = new BoardModel(editor, view, mesh, memory.places(mesh, view));
    this.#emphasis = emphasisOf(this.#model.scene, selection);
  }

  get model(): BoardModel {
    return this.#model;
  }

  get viewport(): Viewport {
    return this.#viewport;
  }

  get emphasis(): Emphasis {
    return this.#emphasis;
  }

  get host(): HTMLElement | undefined {
    return this.#host;
  }

  get isFar(): boolean {
    return this.#mounting.isFar;
  }

  get palette(): Palette | undefined {
    return this.#palette;
  }

  /** Starts to follow the editor and to paint into `layer`, with icons from `sheet`; `host` is the board's box. */
  start(host: HTMLElement, layer: HTMLElement, sheet: HTMLElement): () => void {
    this.#host = host;
    this.#icons = readIcons(sheet);
    this.#palette = readPalette(host);
    this.#canvas = new BoardCanvas(
      layer,
      () => this.#picture(),
      () => this.#onPainted(),
    );
    this.#overlay = new OverlayCanvas(layer, () => this.#overlayPicture());
    const resize = new ResizeObserver(() => this.#resize());
    resize.observe(host);
    const theme = new MutationObserver(() => this.repaint());
    theme.observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });
    const onFonts = (): void => this.repaint();
    document.fonts.addEventListener("loadingdone", onFonts);
    const save = (): void => this.save();
    window.addEventListener("pagehide", save);
    const { store, session } = this.editor;
    this.#cleanups.push(
      () => resize.disconnect(),
      () => theme.disconnect(),
      () => document.fonts.removeEventListener("loadingdone", onFonts),
      () => window.removeEventListener("pagehide", save),
      store.subscribe((change) => this.#follow(() => this.#model.apply(change))),
      session.subscribe(() => this.#followSession()),
      onQuickAddRequest(() => openAddNode(this, middleOf(this))),
      session.onReveal((item) => this.reveal([item], true)),
      this.revision.subscribe(() => this.#saveSoon()),
    );
    this.#resize();
    return () => this.#stop();
  }

  /** React Flow is there: the first viewport is set. */
  attach(owner: ViewportOwner): void {
    this.#owner = owner;
    this.#firstSight();
  }

  /** React Flow moved the viewport. */
  onViewport(viewport: Viewport): void {
    this.#viewport = viewport;
    this.zoom.set(viewport.zoom);
    this.detail.set(detailAt(viewport.zoom));
    this.#canvas?.move(viewport);
    this.#overlay?.move(viewport);
    for (const listener of this.#movedListeners) listener();
    this.#saveSoon();
    const looked = this.#looked;
    const factor = looked === undefined ? Number.POSITIVE_INFINITY : viewport.zoom / looked.zoom;
    const far =
      looked === undefined ||
      Math.abs(viewport.x - looked.x * factor) > LOOK_AGAIN.pixels ||
      Math.abs(viewport.y - looked.y * factor) > LOOK_AGAIN.pixels ||
      factor > LOOK_AGAIN.zoom ||
      factor < 1 / LOOK_AGAIN.zoom;
    if (far) this.#refreshSoon();
  }

  /** Calls `listener` whenever the viewport has moved; returns how to stop that. */
  onMoved(listener: () => void): () => void {
    this.#movedListeners.add(listener);
    return () => this.#movedListeners.delete(listener);
  }

  /** Moves the viewport; in 200 ms where motion is welcome. */
  setViewport(viewport: Viewport, slide = false): void {
    const duration = slide && !prefersReducedMotion() ? 200 : 0;
    this.#owner?.setViewport(viewport, { duration });
  }

  /** Shows all cards. */
  fit(cards?: readonly CardId[]): void {
    const rects = (cards ?? []).flatMap((id) => this.#model.rectOf(id) ?? []);
    const bounds = cards === undefined ? this.#model.grid.bounds() : rectAround(rects);
    if (bounds !== undefined) this.setViewport(fitting(bounds, this.size.value), true);
  }

  /** Zooms about the middle of the board. */
  zoomTo(zoom: number): void {
    const { width, height } = this.size.value;
    const middle = toBoard(this.#viewport, { x: width / 2, y: height / 2 });
    const limited = Math.min(Math.max(zoom, ZOOM.least), ZOOM.most);
    this.setViewport(centred(middle, this.size.value, limited), true);
  }

  /** Brings the cards on which these items are seen into view; where they are in view, only if `always`. */
  reveal(items: readonly ResourceId[], always = false): void {
    const cards = items.flatMap((item) => this.#model.scene.cardsShowing(item));
    const rect = rectAround(cards.flatMap((id) => this.#model.rectOf(id) ?? []));
    if (rect === undefined) return;
    const seen = seenRect(this.#viewport, this.size.value);
    const inside =
      rect.x >= seen.x &&
      rect.y >= seen.y &&
      rect.x + rect.width <= seen.x + seen.width &&
      rect.y + rect.height <= seen.y + seen.height;
    if (inside && !(always && this.#viewport.zoom < ZOOM.firstLeast)) return;
    const zoom = Math.max(this.#viewport.zoom, ZOOM.firstLeast);
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    this.setViewport(centred(middle, this.size.value, zoom), true);
  }

  /** Brings a card into view and gives it the focus. */
  focusCard(id: CardId): void {
    this.#wantsFocus = id;
    this.reveal([id]);
    this.refresh();
    this.onNodesShown();
  }

  /** Gives the focus to the card that was to have it, once React Flow has put it there. */
  onNodesShown(tries = 10): void {
    if (this.#wantsFocus === undefined) return;
    const found = this.#host?.querySelector(`.react-flow__node[data-id="${CSS.escape(this.#wantsFocus)}"]`);
    if (found instanceof HTMLElement) {
      this.#wantsFocus = undefined;
      found.focus({ preventScroll: true });
    } else if (tries > 0) requestAnimationFrame(() => this.onNodesShown(tries - 1));
  }

  /** The card that has the focus. */
  get focused(): CardId | undefined {
    const found = document.activeElement?.closest(".react-flow__node");
    const id = found instanceof HTMLElement && this.#host?.contains(found) ? found.dataset["id"] : undefined;
    return id !== undefined && this.#model.scene.cards.has(id) ? id : undefined;
  }

  /** Shows cards where they are dragged to; none puts all back where they stand. */
  lift(places: ReadonlyMap<CardId, Point>): void {
    const before = this.#lifted;
    this.#lifted = places;
    const same = before.size === places.size && [...places.keys()].every((id) => before.has(id));
    if (!same) this.#canvas?.invalidate();
    this.#overlay?.invalidate();
    this.refresh();
  }

  hover(edge: EdgeId | undefined): void {
    if (edge === this.#hovered) return;
    this.#hovered = edge;
    this.#overlay?.invalidate();
  }

  /** Shows a line that is being drawn; undefined takes it away. */
  draw(line: Line | undefined): void {
    const started = (this.line.value === undefined) !== (line === undefined);
    this.line.set(line);
    this.#overlay?.invalidate();
    if (started) this.refresh();
  }

  /** Says something to screen readers. */
  say(text: string): void {
    // The same sentence twice is spoken twice: a text with another end is another text.
    this.spoken.set(this.spoken.value === text ? `${text} ` : text);
  }

  toBoard(screen: Point): Point {
    return toBoard(this.#viewport, screen);
  }

  toScreen(board: Point): Point {
    return toScreen(this.#viewport, board);
  }

  /** Cards slide to where a change puts them, instead of jumping. */
  slide(change: () => void): void {
    if (prefersReducedMotion()) {
      change();
      return;
    }
    this.sliding.set(true);
    change();
    setTimeout(() => this.sliding.set(false), 220);
  }

  /** Theme or fonts changed: everything is painted anew. */
  repaint(): void {
    if (this.#host !== undefined) this.#palette = readPalette(this.#host);
    forgetMeasures();
    this.#canvas?.invalidate();
    this.#overlay?.invalidate();
    this.revision.set(this.revision.value + 1);
  }

  /** Keeps viewport and computed places in the browser, as far as they are others than before. */
  save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    const { mesh, view } = this.#model;
    if (this.#hasSeen) this.#memory.keepViewport(mesh, view, this.#viewport);
    if (this.#hasMoved) this.#memory.keepPlaces(mesh, view, this.#model.dump());
    this.#hasMoved = false;
  }

  /** Makes the list of mounted cards anew. Costs as much as there are mounted cards. */
  refresh(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#looked = this.#viewport;
    const pins = [this.#wantsFocus, this.focused].filter((id) => id !== undefined);
    const wasFar = this.#mounting.isFar;
    const seen = seenRect(this.#viewport, this.size.value);
    if (this.#mounting.follow(this.#model, seen, pins)) this.#refreshSoon();
    if (this.#mounting.isFar && !wasFar) {
      // The picture must show the cards before they leave the DOM: see `#onPainted`.
      this.#canvas?.invalidate();
      return;
    }
    this.#showNodes();
  }

  #showNodes(): void {
    const before = new Map(this.nodes.value.map((node) => [node.id, node]));
    const nodes = [...this.#mounting.mounted].flatMap((id) => this.#nodeOf(id, before.get(id)));
    const next = inReadingOrder(nodes);
    const same = next.length === before.size && next.every((node, i) => node === this.nodes.value[i]);
    if (!same) this.nodes.set(next);
    const ids = next.map(({ id }) => id);
    const known = this.mounted.value;
    if (ids.length !== known.length || ids.some((id, i) => id !== known[i])) this.mounted.set(ids);
    if (next.length < before.size) this.#canvas?.invalidate();
  }

  #nodeOf(id: CardId, before: BoardNode | undefined): BoardNode[] {
    const { scene } = this.#model;
    const card = scene.cards.get(id);
    const at = this.#lifted.get(id) ?? this.#model.placeOf(id);
    if (card === undefined || at === undefined) return [];
    const line = this.line.value;
    const status = this.#model.statusOf(card);
    const tone = toneOf(this.#emphasis, id);
    const parts = partsOn(card, this.#emphasis.parts);
    const allowed =
      line === undefined || line.caller === id
        ? undefined
        : mayBeCalled(card) && mayConnect(this.editor.design, line.caller, id).ok;
    const aim = allowed === undefined ? undefined : allowed ? "allowed" : "refused";
    const label = cardLabel(card, scene, status, tone === "selected");
    return [sameOr(before, boardNode({ card, status, tone, parts, aim }, at, label))];
  }

  #refreshSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.refresh());
  }

  #follow(apply: () => ReadonlySet<CardId>): void {
    const wasEmpty = this.#model.scene.cards.size === 0;
    const touched = apply();
    this.#emphasis = emphasisOf(this.#model.scene, this.editor.session.state.selection);
    this.#hovered = undefined;
    this.#canvas?.invalidate();
    this.#overlay?.invalidate();
    if (touched.size > 0) {
      this.#hasMoved = true;
      this.revision.set(this.revision.value + 1);
    }
    if (wasEmpty && this.#model.scene.cards.size > 0 && !this.#isSeen()) this.#firstSight();
    this.refresh();
  }

  #followSession(): void {
    const { view, mesh, selection } = this.editor.session.state;
    if (view !== this.#model.view || mesh !== this.#model.mesh) {
      this.#switchModel();
      return;
    }
    this.#emphasis = emphasisOf(this.#model.scene, selection);
    this.#canvas?.invalidate();
    this.refresh();
  }

  #switchModel(): void {
    const { view, mesh, selection } = this.editor.session.state;
    const sameMesh = mesh === this.#model.mesh;
    this.save();
    this.popup.set(undefined);
    this.#model = new BoardModel(this.editor, view, mesh, this.#memory.places(mesh, view));
    this.#hasMoved = true;
    this.#emphasis = emphasisOf(this.#model.scene, selection);
    this.#hovered = undefined;
    this.slide(() => {
      const cards = selection.items.flatMap((item) => this.#model.scene.cardsShowing(item));
      const rect = rectAround(cards.flatMap((id) => this.#model.rectOf(id) ?? []));
      if (sameMesh && rect !== undefined) {
        const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
        this.setViewport(centred(middle, this.size.value, this.#viewport.zoom), true);
      } else
        this.setViewport(
          this.#memory.viewport(mesh, view) ?? firstViewport(this.#model, this.size.value),
          true,
        );
      this.#canvas?.invalidate();
      this.refresh();
    });
    this.revision.set(this.revision.value + 1);
  }

  /** Shows the board for the first time, or as it was when the browser last showed it. */
  #firstSight(): void {
    if (this.#owner === undefined || this.size.value.width === 0) return;
    const { mesh, view, scene } = this.#model;
    const kept = this.#hasSeen ? undefined : this.#memory.viewport(mesh, view);
    this.setViewport(kept ?? firstViewport(this.#model, this.size.value));
    this.#hasSeen = scene.cards.size > 0;
  }

  #isSeen(): boolean {
    const bounds = this.#model.grid.bounds();
    const seen = seenRect(this.#viewport, this.size.value);
    return (
      bounds !== undefined &&
      bounds.x >= seen.x &&
      bounds.y >= seen.y &&
      bounds.x + bounds.width <= seen.x + seen.width &&
      bounds.y + bounds.height <= seen.y + seen.height
    );
  }

  #resize(): void {
    const host = this.#host;
    if (host === undefined) return;
    const size = { width: host.clientWidth, height: host.clientHeight };
    const first = this.size.value.width === 0;
    this.size.set(size);
    this.#canvas?.resize(size, window.devicePixelRatio || 1);
    this.#overlay?.resize(size, window.devicePixelRatio || 1);
    if (first) this.#firstSight();
    this.#refreshSoon();
  }

  #picture(): BoardPicture {
    return {
      model: this.#model,
      emphasis: this.#emphasis,
      palette: this.#palette ?? readPalette(document.documentElement),
      icons: this.#icons,
      mounted: this.#mounting.mounted,
      lifted: new Set(this.#lifted.keys()),
    };
  }

  #overlayPicture() {
    const line = this.line.value;
    const aim = line?.aim === undefined ? undefined : { card: line.aim, allowed: line.refusal === undefined };
    return { ...this.#picture(), lifted: this.#lifted, hovered: this.#hovered, aim };
  }

  #onPainted(): void {
    if (this.#mounting.isFar) this.#showNodes();
    this.#overlay?.invalidate();
  }

  #saveSoon(): void {
    if (this.#saving === undefined) this.#saving = setTimeout(() => this.save(), SAVE_AFTER);
  }

  #stop(): void {
    this.save();
    cancelAnimationFrame(this.#frame);
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#canvas?.dispose();
    this.#overlay?.dispose();
    this.#canvas = undefined;
    this.#overlay = undefined;
  }
}

function prefersReducedMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
