import type { Card } from "../../../diagram/card.ts";
import { CARD_LOOK } from "../../../diagram/drawing/card-look.ts";
import type { Tone } from "../../../diagram/drawing/draw-card.ts";
import { ITEM_COLOR } from "../../../diagram/drawing/item-color.ts";
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

interface FarPaint {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly tone: Tone;
}

/** Paints a card as it looks from far away: its shape, its hue, and its name in large letters. */
export function paintFarCard(card: Card, { context, palette, tone }: FarPaint, zoom: number): void {
  const ghost = card.item === "ghost";
  context.fillStyle = ghost ? palette.board : palette.card;
  context.fillRect(0, 0, card.width, card.height);
  context.globalAlpha = tone === "faded" ? CARD_LOOK.faded : 1;
  context.fillStyle = palette[ITEM_COLOR[card.item]];
  if (!ghost) context.fillRect(0, 0, Math.max(CARD_LOOK.bar, 1.5 / zoom), card.height);
  context.globalAlpha = 1;
  context.strokeStyle = tone === "selected" ? palette.blue : ghost ? palette.edge : palette.border;
  context.lineWidth = Math.max(1, (tone === "selected" ? 1.5 : 0.6) / zoom);
  context.strokeRect(0, 0, card.width, card.height);
  if (zoom < NAMELESS_BELOW) return;
  context.font = FONT.far;
  context.fillStyle = tone === "faded" ? palette["text-3"] : palette.text;
  context.fillText(fittedText(context, card.name, card.width - 24), 16, card.height / 2 + 9);
}
