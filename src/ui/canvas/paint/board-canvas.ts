import type { Viewport } from "@xyflow/react";
import type { Size } from "../viewport.ts";
import { KeptPictures, type PictureFrame } from "./kept-pictures.ts";
import { type BoardPicture, paintBoard } from "./paint-board.ts";

/** Part of the board's width and height that is painted beyond each of its sides. */
const OVERSCAN = 0.3;
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
  /** It shows another state of the board than the pictures before it. */
  readonly isOther: boolean;
}

/**
 * The picture under the cards: larger than the board, moved by a CSS transform while the viewport moves, and
 * painted anew when the board leaves it, when the zoom has changed much, and when the viewport rests. The next
 * picture is painted beside it, over several frames where it is large, and then takes its place.
 */
export class BoardCanvas {
  readonly #picture: () => BoardPicture | undefined;
  readonly #onShown: (lifted: BoardPicture["lifted"]) => void;
  readonly #pictures: KeptPictures;
  readonly #sheet = new OffscreenCanvas(1, 1);
  #frame: PictureFrame | undefined;
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #job: Job | undefined;
  /** The board is another than the one that was painted. */
  #stale = true;
  /** What is shown is scaled, and the viewport rests. */
  #blurred = false;
  #request = 0;
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
    this.#pictures = new KeptPictures(host);
  }

  resize(size: Size, ratio: number): void {
    // Whole device pixels, so that the picture's are those of the screen.
    const whole = (extent: number): number => Math.round(extent * OVERSCAN * ratio) / ratio;
    const beyond = { width: whole(size.width), height: whole(size.height) };
    this.#frame = { size, beyond, ratio };
    const { width, height } = painted(this.#frame);
    this.#sheet.width = Math.round(width * ratio);
    this.#sheet.height = Math.round(height * ratio);
    this.#pictures.resize(this.#frame);
    // Another size ends the job: its sheet is blank now.
    this.#job = undefined;
    this.invalidate();
  }

  move(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#ask();
  }

  /** What is painted is not true any more: a new picture is begun in the next frame. */
  invalidate(): void {
    this.#stale = true;
    this.#ask();
  }

  /** The same, but what is typed now is painted first, and more of it may come. */
  invalidateSoon(): void {
    this.#soon ??= setTimeout(() => this.invalidate(), SOON);
  }

  dispose(): void {
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#soon);
    clearTimeout(this.#idle);
    this.#pictures.clear();
  }

  #ask(): void {
    if (this.#request === 0) this.#request = requestAnimationFrame(() => this.#onFrame());
  }

  #onFrame(): void {
    this.#request = 0;
    const frame = this.#frame;
    if (frame === undefined || frame.size.width === 0 || frame.size.height === 0) return;
    const start = performance.now();
    if (this.#isDue()) this.#begin(frame);
    if (this.#job !== undefined) this.#goOn(this.#job, start);
    this.#show();
    if (this.#job !== undefined) this.#ask();
  }

  /** True where another picture is to be begun. */
  #isDue(): boolean {
    if (this.#stale || this.#blurred) return true;
    const [pictures, job, now] = [this.#pictures, this.#job, this.#viewport];
    return job === undefined ? !pictures.isCovered(now, 0.1) : !pictures.covers(job.viewport, now, 0);
  }

  #begin(frame: PictureFrame): void {
    const picture = this.#picture();
    if (picture === undefined) return;
    // In the page's memory on every machine: a graphics card would draw a large picture in one piece, and the page
    // would stand still meanwhile. Here it is drawn in steps, and the card only moves it.
    const context = this.#sheet.getContext("2d", { alpha: false, willReadFrequently: true });
    if (context === null) return;
    const isOther = this.#stale || this.#soon !== undefined || this.#job?.isOther === true;
    this.#stale = false;
    this.#blurred = false;
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const { beyond, ratio } = frame;
    const { x, y, zoom } = this.#viewport;
    const moved = { x: x + beyond.width, y: y + beyond.height, zoom };
    const steps = paintBoard(context, moved, painted(frame), ratio, picture);
    this.#job = { context, steps, viewport: this.#viewport, lifted: picture.lifted, isOther };
  }

  /** Paints for what is left of the time that began at `start`; a little in any case. */
  #goOn(job: Job, start: number): void {
    const slice = this.#pictures.isCovered(this.#viewport, 0) ? SLICE.covered : SLICE.bare;
    const until = Math.max(start + slice, performance.now() + slice / 4);
    while (performance.now() < until) {
      const isDone = job.steps.next().done === true;
      // What was asked for is drawn now, not all at once where the picture is taken: the clock is to see it.
      job.context.getImageData(0, 0, 1, 1);
      if (!isDone) continue;
      this.#job = undefined;
      this.#pictures.add(this.#sheet.transferToImageBitmap(), job.viewport, job.isOther);
      this.#onShown(job.lifted);
      return;
    }
  }

  #show(): void {
    const isScaled = this.#pictures.show(this.#viewport);
    clearTimeout(this.#idle);
    if (isScaled) this.#idle = setTimeout(() => this.#onRest(), IDLE);
  }

  /** What is shown is made sharp. */
  #onRest(): void {
    // Perhaps the sharp one is being painted.
    this.#blurred = this.#job?.viewport !== this.#viewport;
    this.#ask();
  }
}

/** The size of a picture, in CSS pixels. */
function painted({ size, beyond }: PictureFrame): Size {
  return { width: size.width + 2 * beyond.width, height: size.height + 2 * beyond.height };
}
