import type { Viewport } from "@xyflow/react";
import type { Size } from "../viewport.ts";
import { type BoardPicture, paintBoard } from "./paint-board.ts";

/** Part of the board's width and height that is painted beyond each of its sides. */
const OVERSCAN = 0.3;
/** A new picture is begun when the zoom is so much greater or smaller than that of the old one: it is coarse then, or soon too small. */
const ZOOM_STEP = { in: 2, out: 1.75 };
/** Quiet time after which a picture that was scaled is painted anew, in milliseconds. */
const IDLE = 140;
/** So long the picture may lag behind what is typed, in milliseconds. */
const SOON = 80;
/** Time that painting takes of a frame at most, in milliseconds: while the last picture still covers the board, and else. */
const SLICE = { covered: 6, bare: 10 };

interface Job {
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly steps: Generator<void, void, void>;
  readonly viewport: Viewport;
  readonly lifted: BoardPicture["lifted"];
}

/**
 * The canvas under the cards: larger than the board, moved by a CSS transform while the viewport moves, and
 * painted anew when the board leaves it, when the zoom has changed much, and when the viewport rests. The next
 * picture is painted beside it, over several frames where it is large, and then takes its place. What is shown is
 * a bitmap: a canvas that is painted on is copied whole for every frame in which anything moves.
 */
export class BoardCanvas {
  readonly #picture: () => BoardPicture | undefined;
  readonly #onShown: (lifted: BoardPicture["lifted"]) => void;
  readonly #shown = document.createElement("canvas");
  readonly #sheet = new OffscreenCanvas(1, 1);
  #size: Size = { width: 0, height: 0 };
  /** What is painted beyond each side: whole device pixels, so that the picture's are those of the screen. */
  #beyond: Size = { width: 0, height: 0 };
  #ratio = 1;
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #painted: Viewport | undefined;
  #job: Job | undefined;
  #stale = true;
  #frame = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /**
   * `picture` gives what is to be painted, undefined where that is nothing yet: it is asked again after `invalidate`.
   * `onShown` is told after each new picture which cards it left out as lifted.
   */
  constructor(
    host: HTMLElement,
    picture: () => BoardPicture | undefined,
    onShown: (lifted: BoardPicture["lifted"]) => void,
  ) {
    this.#picture = picture;
    this.#onShown = onShown;
    this.#shown.setAttribute("aria-hidden", "true");
    host.append(this.#shown);
  }

  resize(size: Size, ratio: number): void {
    this.#size = size;
    this.#ratio = ratio;
    this.#painted = undefined;
    const whole = (extent: number): number => Math.round(extent * OVERSCAN * ratio) / ratio;
    const beyond = { width: whole(size.width), height: whole(size.height) };
    this.#beyond = beyond;
    const [wide, high] = [size.width + 2 * beyond.width, size.height + 2 * beyond.height];
    this.#sheet.width = Math.round(wide * ratio);
    this.#sheet.height = Math.round(high * ratio);
    const { style } = this.#shown;
    style.width = `${wide}px`;
    style.height = `${high}px`;
    style.left = `${-beyond.width}px`;
    style.top = `${-beyond.height}px`;
    style.visibility = "hidden";
    // Another size ends the job: its sheet is blank now.
    this.#job = undefined;
    this.invalidate();
  }

  move(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#request();
  }

  /** What is painted is not true any more: a new picture is begun in the next frame. */
  invalidate(): void {
    this.#stale = true;
    this.#request();
  }

  /** The same, but what is typed now is painted first, and more of it may come. */
  invalidateSoon(): void {
    this.#soon ??= setTimeout(() => this.invalidate(), SOON);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#soon);
    clearTimeout(this.#idle);
    this.#shown.remove();
  }

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#onFrame());
  }

  #onFrame(): void {
    this.#frame = 0;
    if (this.#size.width === 0 || this.#size.height === 0) return;
    const leftBehind = this.#job !== undefined && !this.#covers(this.#job.viewport, 0);
    if (this.#stale || leftBehind || (this.#job === undefined && this.#isDue())) this.#begin();
    if (this.#job !== undefined) this.#goOn(this.#job);
    this.#place();
    if (this.#job !== undefined) this.#request();
  }

  #isDue(): boolean {
    return this.#painted === undefined || !this.#covers(this.#painted, 0.1);
  }

  /** True where a picture for that viewport covers the board, with a margin, at nearly its zoom. */
  #covers(painted: Viewport, margin: number): boolean {
    const scale = this.#viewport.zoom / painted.zoom;
    if (scale > ZOOM_STEP.in || scale < 1 / ZOOM_STEP.out) return false;
    const along = (extent: number, beyond: number, from: number, to: number): boolean => {
      const start = (-beyond - from) * scale + to;
      const end = start + (extent + 2 * beyond) * scale;
      return start <= -extent * margin && end >= extent * (1 + margin);
    };
    return (
      along(this.#size.width, this.#beyond.width, painted.x, this.#viewport.x) &&
      along(this.#size.height, this.#beyond.height, painted.y, this.#viewport.y)
    );
  }

  #begin(): void {
    const picture = this.#picture();
    if (picture === undefined) return;
    // In the page's memory on every machine: a graphics card would draw a large picture in one piece, and the page
    // would stand still meanwhile. Here it is drawn in steps, and the card only moves it.
    const context = this.#sheet.getContext("2d", { alpha: false, willReadFrequently: true });
    if (context === null) return;
    this.#stale = false;
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const { width, height } = this.#size;
    const { x, y, zoom } = this.#viewport;
    const beyond = this.#beyond;
    const wide = { width: width + 2 * beyond.width, height: height + 2 * beyond.height };
    const moved = { x: x + beyond.width, y: y + beyond.height, zoom };
    this.#job = {
      context,
      steps: paintBoard(context, moved, wide, this.#ratio, picture),
      viewport: this.#viewport,
      lifted: picture.lifted,
    };
  }

  #goOn(job: Job): void {
    const isCovered = this.#painted !== undefined && this.#covers(this.#painted, 0);
    const until = performance.now() + (isCovered ? SLICE.covered : SLICE.bare);
    while (performance.now() < until) {
      const isDone = job.steps.next().done === true;
      // What was asked for is drawn now, not all at once where the picture is taken: the clock is to see it.
      job.context.getImageData(0, 0, 1, 1);
      if (!isDone) continue;
      this.#job = undefined;
      this.#painted = job.viewport;
      this.#shown
        .getContext("bitmaprenderer", { alpha: false })
        ?.transferFromImageBitmap(this.#sheet.transferToImageBitmap());
      this.#shown.style.visibility = "visible";
      this.#onShown(job.lifted);
      return;
    }
  }

  #place(): void {
    const painted = this.#painted;
    if (painted === undefined) return;
    const { width, height } = this.#beyond;
    const scale = this.#viewport.zoom / painted.zoom;
    let x = (-width - painted.x) * scale + this.#viewport.x + width;
    let y = (-height - painted.y) * scale + this.#viewport.y + height;
    if (scale === 1) {
      // Whole device pixels keep the picture sharp while it is only moved.
      x = Math.round(x * this.#ratio) / this.#ratio;
      y = Math.round(y * this.#ratio) / this.#ratio;
    }
    this.#shown.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    clearTimeout(this.#idle);
    if (scale !== 1) this.#idle = setTimeout(() => this.invalidate(), IDLE);
  }
}
