import { Signal } from "../../canvas/signal.ts";
import { StoredFlag } from "../../canvas/stored-flag.ts";
import { StoredNumber } from "./stored-number.ts";

export interface PanelWidths {
  /** Pixels; where the user has not set another. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** A panel beside the board: its width and whether it is hidden, remembered by this browser. */
export class SidePanel {
  readonly name: string;
  readonly widths: PanelWidths;
  readonly hidden: StoredFlag;
  /** Where there is no room beside the board: whether it lies over it. */
  readonly over = new Signal(false);
  readonly #width: StoredNumber;

  constructor(name: string, widths: PanelWidths) {
    this.name = name;
    this.widths = widths;
    this.hidden = new StoredFlag(`meshwright.${name}-hidden`);
    this.#width = new StoredNumber(`meshwright.${name}-width`);
  }

  get width(): number {
    const { usual, least, most } = this.widths;
    return Math.min(most, Math.max(least, this.#width.value ?? usual));
  }

  /** Sets the width within what is allowed; undefined sets back what is usual. */
  resize(width: number | undefined): void {
    const { least, most } = this.widths;
    this.#width.set(width === undefined ? undefined : Math.round(Math.min(most, Math.max(least, width))));
  }

  /** Calls `listener` after each change of the width; returns how to stop that. */
  onWidth = (listener: () => void): (() => void) => this.#width.subscribe(listener);
}

/** The list of resources at the left. */
export const OUTLINE = new SidePanel("outline", { usual: 248, least: 176, most: 480 });
/** The form of what is selected, at the right. */
export const INSPECTOR = new SidePanel("inspector", { usual: 360, least: 296, most: 640 });
