import type { Viewport } from "@xyflow/react";
import { type Rect, rectGrown, rectsOverlap } from "../../diagram/geometry/rect.ts";
import type { Point } from "../../model/design/design.ts";
import { type Detail, detailAt } from "./paint/paint-far-card.ts";
import { prefersReducedMotion } from "./prefers-reduced-motion.ts";
import { Signal } from "./signal.ts";
import { centred, fittingBeside, type Size, seenRect, showing, toBoard, toScreen, ZOOM } from "./viewport.ts";

/** What moves the viewport: React Flow. */
export interface ViewportOwner {
  readonly setViewport: (viewport: Viewport, options?: { duration: number }) => unknown;
}

/** The view has changed when it has moved by so many screen pixels, or its zoom by such a factor. */
const CHANGED = { pixels: 60, zoom: 1.08 } as const;

/** What part of the board is seen, and how it is moved. React Flow owns the viewport; this asks it to move. */
export class BoardView {
  readonly size = new Signal<Size>({ width: 0, height: 0 });
  readonly zoom = new Signal(1);
  /** The zoom is so small that mounted cards, as drawn ones, show their names alone, or not even those. */
  readonly detail = new Signal<Detail>("whole");
  readonly #listeners = new Set<() => void>();
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #owner: ViewportOwner | undefined;

  get viewport(): Viewport {
    return this.#viewport;
  }

  /** The part of the board that is seen. */
  get seen(): Rect {
    return seenRect(this.#viewport, this.size.value);
  }

  /** True when there is something to move, and a box to see it in. */
  get isReady(): boolean {
    return this.#owner !== undefined && this.size.value.width > 0;
  }

  attach(owner: ViewportOwner): void {
    this.#owner = owner;
  }

  /** React Flow moved the viewport. */
  follow(viewport: Viewport): void {
    this.#viewport = viewport;
    this.zoom.set(viewport.zoom);
    this.detail.set(detailAt(viewport.zoom));
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls `listener` whenever the viewport has moved; returns how to stop that. */
  onMoved(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Moves the viewport; in 200 ms where it shall slide and motion is welcome. */
  set(viewport: Viewport, slide = false): void {
    const duration = slide && !prefersReducedMotion() ? 200 : 0;
    this.#owner?.setViewport(viewport, { duration });
  }

  /** Shows the whole rectangle, if it can be beside what covers the lower right corner of the board. */
  fit(rect: Rect, corner: Size): void {
    this.set(fittingBeside(rect, this.size.value, corner), true);
  }

  /** Zooms about the middle of the board. */
  zoomTo(zoom: number): void {
    const { width, height } = this.size.value;
    const middle = this.toBoard({ x: width / 2, y: height / 2 });
    this.set(centred(middle, this.size.value, Math.min(Math.max(zoom, ZOOM.least), ZOOM.most)), true);
  }

  /** Puts the middle of the rectangle into the middle of the board. */
  centre({ x, y, width, height }: Rect, zoom = this.#viewport.zoom): void {
    this.set(centred({ x: x + width / 2, y: y + height / 2 }, this.size.value, zoom), true);
  }

  /** The point of the screen, moved to the rim of the board where it lies outside. */
  nearestSeen({ x, y }: Point): Point {
    const { width, height } = this.size.value;
    return { x: Math.max(0, Math.min(x, width)), y: Math.max(0, Math.min(y, height)) };
  }

  /** Moves a rectangle just so far that it is seen whole, beside `covered` pixels at the right. */
  uncover(rect: Rect, covered: number): void {
    const { width, height } = this.size.value;
    const next = showing(this.#viewport, rect, { width: width - covered, height });
    if (next.x !== this.#viewport.x || next.y !== this.#viewport.y) this.set(next, true);
  }

  /** True where the rectangle stands less than half a board's width outside what is seen. */
  isNear(rect: Rect): boolean {
    const { seen } = this;
    return rectsOverlap(rect, rectGrown(seen, seen.width / 2));
  }

  /** True where the whole rectangle is seen. */
  shows({ x, y, width, height }: Rect): boolean {
    const { seen } = this;
    return (
      x >= seen.x && y >= seen.y && x + width <= seen.x + seen.width && y + height <= seen.y + seen.height
    );
  }

  /** True where what is seen is much another part than at that viewport. */
  differsFrom(before: Viewport | undefined): boolean {
    if (before === undefined) return true;
    const { x, y, zoom } = this.#viewport;
    const factor = zoom / before.zoom;
    return (
      Math.abs(x - before.x * factor) > CHANGED.pixels ||
      Math.abs(y - before.y * factor) > CHANGED.pixels ||
      factor > CHANGED.zoom ||
      factor < 1 / CHANGED.zoom
    );
  }

  toBoard(screen: Point): Point {
    return toBoard(this.#viewport, screen);
  }

  toScreen(board: Point): Point {
    return toScreen(this.#viewport, board);
  }
}
