import type { Point } from "../../model/design/design.ts";
import type { Box } from "../card.ts";
import type { ColorName } from "./color-name.ts";
import type { FontName } from "./fonts.ts";
import type { IconName } from "./icon-name.ts";

/** How a box looks: filled, outlined within its size, or both. */
export interface BoxLook {
  readonly fill?: ColorName;
  readonly stroke?: ColorName;
  /** Width of the outline in pixels; 1 where nothing is said. */
  readonly line?: number;
  readonly dash?: readonly number[];
  readonly radius?: number;
  /** How much of the fill is seen, from 0 to 1. */
  readonly alpha?: number;
}

/** One stretch of a line of text. */
export type Ink = readonly [text: string, color: ColorName];

/** What draws cards: the board's canvas and pictures have one each, so that both show the same. */
export interface Pen {
  box(box: Box, look: BoxLook): void;
  /** The bar at the left of a card of this height, cut to the round corners of the card. */
  bar(height: number, color: ColorName, alpha: number): void;
  circle(at: Point, radius: number, look: { readonly fill: ColorName; readonly stroke: ColorName }): void;
  /** Stretches of text one after the other, from `x` on, on the base line. */
  text(x: number, base: number, font: FontName, ...inks: readonly Ink[]): void;
  /** A small arrow to the right, one character of the monospaced face wide: not every font has one. */
  arrow(x: number, base: number, color: ColorName): void;
  icon(name: IconName, at: Point, size: number, color: ColorName, alpha: number): void;
  /** The text, cut at its end where it is wider than `room` pixels. */
  fitted(text: string, font: FontName, room: number): string;
}
