import type { Card } from "../../../diagram/card.ts";
import { SIGNS } from "../../../diagram/compared/change-state.ts";
import type { CardMark } from "../../../diagram/compared/compared-marks.ts";
import { MARK_COLOR, MARK_GROUND } from "../../../diagram/compared/mark-look.ts";
import { CARD_LOOK } from "../../../diagram/drawing/card-look.ts";
import type { ColorName } from "../../../diagram/drawing/color-name.ts";
import type { Tone } from "../../../diagram/drawing/draw-card.ts";
import { ITEM_COLOR } from "../../../diagram/drawing/item-color.ts";
import type { Point } from "../../../model/design/design.ts";
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

/**
 * Paints a card as it looks from far away: its shape, its hue, and its name in large letters; `at` is its top left
 * corner. There are thousands of them in a picture: it neither saves the state of the canvas nor strokes a path.
 */
export function paintFarCard(
  card: Card,
  { context, palette, tone, mark }: FarPaint,
  zoom: number,
  { x, y }: Point,
): void {
  const { width, height } = card;
  const ghost = card.item === "ghost";
  const ground = palette[mark === undefined ? plainGround(ghost, zoom) : MARK_GROUND[mark.state]];
  const rest = mark === undefined ? palette[ghost ? "edge" : "border"] : palette[MARK_COLOR[mark.state]];
  const border = tone === "selected" ? palette.blue : rest;
  const line = Math.max(1, (tone === "selected" || mark !== undefined ? 1.5 : 0.6) / zoom);
  if (mark?.state === "removed") {
    context.fillStyle = ground;
    context.fillRect(x, y, width, height);
    context.strokeStyle = border;
    context.lineWidth = line;
    context.setLineDash([4 / zoom, 3 / zoom]);
    context.strokeRect(x, y, width, height);
    context.setLineDash([]);
  } else {
    context.fillStyle = border;
    context.fillRect(x - line / 2, y - line / 2, width + line, height + line);
    context.fillStyle = ground;
    context.fillRect(x + line / 2, y + line / 2, width - line, height - line);
  }
  if (!ghost) {
    if (tone === "faded") context.globalAlpha = CARD_LOOK.faded;
    context.fillStyle = palette[ITEM_COLOR[card.item]];
    context.fillRect(x, y, Math.max(CARD_LOOK.bar, 1.5 / zoom), height);
    if (tone === "faded") context.globalAlpha = 1;
  }
  if (mark !== undefined) {
    context.font = FONT.far;
    context.fillStyle = palette[MARK_COLOR[mark.state]];
    context.fillText(SIGNS[mark.state], x + width - SIGN_LEFT, y + height / 2 + 9);
  }
  if (zoom < NAMELESS_BELOW) return;
  context.font = FONT.far;
  context.fillStyle = tone === "faded" ? palette["text-3"] : palette.text;
  context.fillText(
    fittedText(context, card.name, width - (mark === undefined ? 24 : 24 + SIGN_LEFT)),
    x + 16,
    y + height / 2 + 9,
  );
}

/** The colour of a card: one without a name has nothing to be read on it, and stands out from the board instead. */
function plainGround(isGhost: boolean, zoom: number): ColorName {
  if (isGhost) return "board";
  return zoom < NAMELESS_BELOW ? "card-far" : "card";
}
