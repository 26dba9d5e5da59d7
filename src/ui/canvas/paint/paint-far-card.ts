import type { Card } from "../../../diagram/card.ts";
import { SIGNS } from "../../../diagram/compared/change-state.ts";
import type { CardMark } from "../../../diagram/compared/compared-marks.ts";
import { MARK_COLOR, MARK_GROUND } from "../../../diagram/compared/mark-look.ts";
import { CARD_LOOK } from "../../../diagram/drawing/card-look.ts";
import type { Tone } from "../../../diagram/drawing/draw-card.ts";
import { ITEM_COLOR } from "../../../diagram/drawing/item-color.ts";
import type { Brush } from "./brush.ts";
import type { Palette } from "./palette.ts";
import { FONT, fittedText } from "./typeface.ts";

/** Below this zoom cards are simplified: their texts would not be legible. */
export const SIMPLE_BELOW = 0.3;
/** Below this zoom not even names are. */
const NAMELESS_BELOW = 0.15;

/** How much of a card is shown at a zoom. */
export type Detail = "whole" | "name" | "shape";

export function detailAt(zoom: number): Detail {
  if (zoom >= SIMPLE_BELOW) return "whole";
  return zoom >= NAMELESS_BELOW ? "name" : "shape";
}

/** From the sign of what differs to the right edge of its card. */
const SIGN_LEFT = 32;

interface FarPaint {
  readonly context: Brush;
  readonly palette: Palette;
  readonly tone: Tone;
  readonly mark?: CardMark | undefined;
}

/** Paints a card as it looks from far away: its shape, its hue, and its name in large letters. */
export function paintFarCard(card: Card, { context, palette, tone, mark }: FarPaint, zoom: number): void {
  const ghost = card.item === "ghost";
  context.fillStyle =
    mark === undefined ? palette[ghost ? "board" : "card"] : palette[MARK_GROUND[mark.state]];
  context.fillRect(0, 0, card.width, card.height);
  context.globalAlpha = tone === "faded" ? CARD_LOOK.faded : 1;
  context.fillStyle = palette[ITEM_COLOR[card.item]];
  if (!ghost) context.fillRect(0, 0, Math.max(CARD_LOOK.bar, 1.5 / zoom), card.height);
  context.globalAlpha = 1;
  const rest = mark === undefined ? palette[ghost ? "edge" : "border"] : palette[MARK_COLOR[mark.state]];
  context.strokeStyle = tone === "selected" ? palette.blue : rest;
  context.lineWidth = Math.max(1, (tone === "selected" || mark !== undefined ? 1.5 : 0.6) / zoom);
  if (mark?.state === "removed") context.setLineDash([4 / zoom, 3 / zoom]);
  context.strokeRect(0, 0, card.width, card.height);
  context.setLineDash([]);
  if (mark !== undefined) {
    context.font = FONT.far;
    context.fillStyle = palette[MARK_COLOR[mark.state]];
    context.fillText(SIGNS[mark.state], card.width - SIGN_LEFT, card.height / 2 + 9);
  }
  if (zoom < NAMELESS_BELOW) return;
  context.font = FONT.far;
  context.fillStyle = tone === "faded" ? palette["text-3"] : palette.text;
  context.fillText(
    fittedText(context, card.name, card.width - (mark === undefined ? 24 : 24 + SIGN_LEFT)),
    16,
    card.height / 2 + 9,
  );
}
