import type { Viewport } from "@xyflow/react";
import type { Size } from "../viewport.ts";

/** A picture is not shown where the zoom is so much greater or smaller than its own: it would be coarse, or too small. */
const ZOOM_STEP = { in: 2, out: 1.75 };
/** How many pictures are kept at most, and how many pixels of memory they may take together. */
const MOST = { pictures: 3, pixels: 12_000_000 };

interface Kept {
  readonly canvas: HTMLCanvasElement;
  readonly viewport: Viewport;
}

/** What is painted for one viewport: the board's box, and so much beyond each of its sides, in CSS pixels. */
export interface PictureFrame {
  readonly size: Size;
  readonly beyond: Size;
  /** Device pixels for each CSS pixel. */
  readonly ratio: number;
}

/**
 * The pictures that were painted of a board, the one that shows the viewport best in sight: who zooms in and out
 * again, or looks aside and back, sees those that were painted on the way. All are of the same state of the board.
 */
export class KeptPictures {
  readonly #host: HTMLElement;
  #frame: PictureFrame = { size: { width: 0, height: 0 }, beyond: { width: 0, height: 0 }, ratio: 1 };
  /** The one that was shown last comes first. */
  #kept: Kept[] = [];
  #most = 1;
  #shown: HTMLCanvasElement | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Pictures have another size from now on: those of before are gone. */
  resize(frame: PictureFrame): void {
    this.clear();
    this.#frame = frame;
    const { size, beyond, ratio } = frame;
    const pixels = (size.width + 2 * beyond.width) * (size.height + 2 * beyond.height) * ratio ** 2;
    this.#most = Math.min(MOST.pictures, Math.max(1, Math.floor(MOST.pixels / pixels)));
  }

  /** Takes a picture, painted for `viewport`; those of before are gone where the board `isOther` now. */
  add(bitmap: ImageBitmap, viewport: Viewport, isOther: boolean): void {
    const gone = this.#kept.splice(isOther ? 0 : this.#most - 1);
    const canvas = gone.pop()?.canvas ?? this.#newCanvas();
    for (const each of gone) each.canvas.remove();
    // What is shown is a bitmap: a canvas that is painted on is copied whole for every frame in which anything moves.
    canvas.getContext("bitmaprenderer", { alpha: false })?.transferFromImageBitmap(bitmap);
    this.#kept.unshift({ canvas, viewport });
  }

  clear(): void {
    for (const { canvas } of this.#kept) canvas.remove();
    this.#kept = [];
  }

  /** True where a picture for the viewport `painted` covers the board, with a margin, at nearly the zoom of `now`. */
  covers(painted: Viewport, now: Viewport, margin: number): boolean {
    const { size, beyond } = this.#frame;
    const scale = now.zoom / painted.zoom;
    if (scale > ZOOM_STEP.in || scale < 1 / ZOOM_STEP.out) return false;
    const along = (extent: number, outside: number, from: number, to: number): boolean => {
      const start = (-outside - from) * scale + to;
      const end = start + (extent + 2 * outside) * scale;
      return start <= -extent * margin && end >= extent * (1 + margin);
    };
    return (
      along(size.width, beyond.width, painted.x, now.x) && along(size.height, beyond.height, painted.y, now.y)
    );
  }

  /** True where one of the pictures covers the board at that viewport, with a margin. */
  isCovered(viewport: Viewport, margin: number): boolean {
    return this.#kept.some((each) => this.covers(each.viewport, viewport, margin));
  }

  /** Shows the board at that viewport as well as it was painted; true where that is not as sharp as it could be. */
  show(viewport: Viewport): boolean {
    const best = this.#best(viewport);
    if (best === undefined) return false;
    const { beyond, ratio } = this.#frame;
    const { canvas, viewport: painted } = best;
    const scale = viewport.zoom / painted.zoom;
    let x = (-beyond.width - painted.x) * scale + viewport.x + beyond.width;
    let y = (-beyond.height - painted.y) * scale + viewport.y + beyond.height;
    if (scale === 1) {
      // Whole device pixels keep the picture sharp while it is only moved.
      x = Math.round(x * ratio) / ratio;
      y = Math.round(y * ratio) / ratio;
    }
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    if (best !== this.#kept[0] || canvas !== this.#shown) {
      for (const each of this.#kept) each.canvas.style.display = each === best ? "" : "none";
      this.#kept = [best, ...this.#kept.filter((each) => each !== best)];
      this.#shown = canvas;
    }
    return scale !== 1;
  }

  /** The picture whose zoom is nearest, of those that cover the board; the last one where none does. */
  #best(viewport: Viewport): Kept | undefined {
    const far = ({ viewport: { zoom } }: Kept): number => Math.abs(Math.log(viewport.zoom / zoom));
    const covering = this.#kept.filter((each) => this.covers(each.viewport, viewport, 0));
    const [first = this.#kept[0], ...others] = covering;
    return others.reduce((best, each) => (best !== undefined && far(each) < far(best) ? each : best), first);
  }

  #newCanvas(): HTMLCanvasElement {
    const { size, beyond } = this.#frame;
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    const { style } = canvas;
    style.width = `${size.width + 2 * beyond.width}px`;
    style.height = `${size.height + 2 * beyond.height}px`;
    style.left = `${-beyond.width}px`;
    style.top = `${-beyond.height}px`;
    this.#host.prepend(canvas);
    return canvas;
  }
}
