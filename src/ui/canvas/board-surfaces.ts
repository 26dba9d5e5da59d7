import type { Viewport } from "@xyflow/react";
import { BoardCanvas } from "./paint/board-canvas.ts";
import { type IconPaths, readIcons } from "./paint/icon-sheet.tsx";
import { OverlayCanvas, type OverlayPicture } from "./paint/overlay-canvas.ts";
import type { BoardPicture } from "./paint/paint-board.ts";
import { type Palette, readPalette } from "./paint/palette.ts";
import { forgetMeasures } from "./paint/typeface.ts";
import type { Size } from "./viewport.ts";

/** A picture without what comes from the style sheets. */
export type Drawing<T extends BoardPicture | OverlayPicture> = Omit<T, "palette" | "icons">;

export interface SurfaceHooks {
  /** Undefined while there is nothing to paint yet. */
  readonly picture: () => Drawing<BoardPicture> | undefined;
  readonly overlay: () => Drawing<OverlayPicture>;
  /** The large canvas shows a new picture. */
  readonly onPainted: () => void;
  /** Colours or fonts are others now. */
  readonly onLook: () => void;
}

/** The two canvases of a board, with the colours, fonts and icons that they take from the page. */
export class BoardSurfaces {
  readonly #host: HTMLElement;
  readonly #canvas: BoardCanvas;
  readonly #overlay: OverlayCanvas;
  readonly #icons: IconPaths;
  readonly #cleanups: (() => void)[];
  #palette: Palette;
  #size: (Size & { readonly ratio: number }) | undefined;

  /** Paints into `layer`, with icons from `sheet`; `host` is where colours are read. */
  constructor(host: HTMLElement, layer: HTMLElement, sheet: HTMLElement, hooks: SurfaceHooks) {
    this.#host = host;
    this.#icons = readIcons(sheet);
    this.#palette = readPalette(host);
    const look = (): { palette: Palette; icons: IconPaths } => ({
      palette: this.#palette,
      icons: this.#icons,
    });
    const picture = (): BoardPicture | undefined => {
      const drawing = hooks.picture();
      return drawing && { ...drawing, ...look() };
    };
    this.#canvas = new BoardCanvas(layer, picture, hooks.onPainted);
    this.#overlay = new OverlayCanvas(layer, () => ({ ...hooks.overlay(), ...look() }));
    const onLook = (): void => {
      this.#palette = readPalette(this.#host);
      forgetMeasures();
      this.invalidate();
      hooks.onLook();
    };
    const theme = new MutationObserver(onLook);
    theme.observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });
    document.fonts.addEventListener("loadingdone", onLook);
    this.#cleanups = [
      () => theme.disconnect(),
      () => document.fonts.removeEventListener("loadingdone", onLook),
    ];
  }

  get palette(): Palette {
    return this.#palette;
  }

  resize(size: Size): void {
    const ratio = window.devicePixelRatio || 1;
    const { width, height } = size;
    // A `ResizeObserver` tells the first size too: both pictures would be painted twice.
    const is = this.#size;
    if (is !== undefined && is.width === width && is.height === height && is.ratio === ratio) return;
    this.#size = { width, height, ratio };
    this.#canvas.resize(size, ratio);
    this.#overlay.resize(size, ratio);
  }

  move(viewport: Viewport): void {
    this.#canvas.move(viewport);
    this.#overlay.move(viewport);
  }

  /** Both pictures are out of date. */
  invalidate(): void {
    this.#canvas.invalidate();
    this.#overlay.invalidate();
  }

  /** Texts in the large picture are out of date. */
  invalidateSoon(): void {
    this.#canvas.invalidateSoon();
    this.#overlay.invalidate();
  }

  invalidateOverlay(): void {
    this.#overlay.invalidate();
  }

  dispose(): void {
    for (const cleanup of this.#cleanups) cleanup();
    this.#canvas.dispose();
    this.#overlay.dispose();
  }
}
