import type { Box, Card, Row } from "../../../diagram/card.ts";
import { CARD } from "../../../diagram/card-metrics.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { CARD_LOOK, defineBox, moreRowsText, portsOf, statusLeft } from "../card-look.ts";
import type { CardStatus } from "../card-status.ts";
import type { IconName, IconPaths } from "./icon-sheet.tsx";
import { ITEM_COLOR, type Palette } from "./palette.ts";
import { baseline, FONT, fittedText } from "./typeface.ts";

/** How a card stands to the selection. */
export type Tone = "plain" | "selected" | "near" | "faded";

export interface CardPaint {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly icons: IconPaths;
  readonly tone: Tone;
  readonly status: CardStatus | undefined;
  /** Chips and rows that are selected. */
  readonly parts: ReadonlySet<ResourceId>;
}

/** Paints a card with its top left corner at the origin: the same picture as `CardNode` makes of it in the DOM. */
export function paintCard(card: Card, paint: CardPaint): void {
  paintBody(card, paint);
  paintTitle(card, paint);
  paintLines(card, paint);
  paintPills(card, paint);
  paintChips(card, paint);
  for (const row of card.rows) paintRow(card, row, paint);
  for (const box of card.holes) paintHole(box, paint);
  paintPorts(card, paint);
}

function paintBody(card: Card, { context, palette, tone }: CardPaint): void {
  const ghost = card.item === "ghost";
  const selected = tone === "selected";
  context.fillStyle = ghost ? palette.board : palette.card;
  context.beginPath();
  context.roundRect(0, 0, card.width, card.height, CARD_LOOK.radius);
  context.fill();
  const line = selected ? 2 : ghost ? 1.5 : 1;
  context.strokeStyle = selected ? palette.blue : ghost ? palette.edge : palette.border;
  context.lineWidth = line;
  context.setLineDash(ghost && !selected ? CARD_LOOK.dash : []);
  context.beginPath();
  context.roundRect(line / 2, line / 2, card.width - line, card.height - line, CARD_LOOK.radius - line / 2);
  context.stroke();
  context.setLineDash([]);
  if (ghost) return;
  context.save();
  context.beginPath();
  context.roundRect(0, 0, card.width, card.height, CARD_LOOK.radius);
  context.clip();
  context.globalAlpha = tone === "faded" ? CARD_LOOK.faded : 1;
  context.fillStyle = palette[ITEM_COLOR[card.item]];
  context.fillRect(0, 0, CARD_LOOK.bar, card.height);
  context.restore();
}

function paintTitle(card: Card, paint: CardPaint): void {
  const { context, palette, tone, status } = paint;
  const top = card.at.title;
  const color = palette[ITEM_COLOR[card.item]];
  paintIcon(paint, card.item, CARD.padding, top + 2, 16, color, tone === "faded" ? CARD_LOOK.faded : 1);
  context.font = card.mono ? FONT.monoTitle : FONT.title;
  context.fillStyle = strong(paint);
  const room =
    (status === undefined ? card.width - CARD.padding : statusLeft(card, status)) - CARD_LOOK.titleLeft;
  const face = card.mono ? "mono" : "sans";
  const text = fittedText(context, card.title, room);
  context.fillText(text, CARD_LOOK.titleLeft, baseline(top, CARD.titleHeight, 13, face));
  if (status === undefined) return;
  const { severity, count } = status;
  const hue = severity === "error" ? palette.red : severity === "warning" ? palette.amber : palette["text-2"];
  const left = statusLeft(card, status);
  paintIcon(paint, severity, left, top + 3, 14, hue, 1);
  context.font = FONT.textStrong;
  context.fillStyle = hue;
  context.fillText(String(count), left + 16, baseline(top, CARD.titleHeight, 12, "sans"));
}

function paintLines(card: Card, paint: CardPaint): void {
  const { context, palette } = paint;
  const { subtitle } = card;
  if (subtitle !== undefined && card.at.subtitle !== undefined) {
    const base = baseline(card.at.subtitle, CARD.lineHeight, 12, subtitle.mono ? "mono" : "sans");
    context.font = subtitle.mono ? FONT.mono : FONT.text;
    context.fillStyle = strong(paint);
    context.fillText(subtitle.own, CARD.padding, base);
    if (subtitle.shared !== "") {
      context.fillStyle = palette["text-3"];
      context.fillText(subtitle.shared, CARD.padding + context.measureText(subtitle.own).width, base);
    }
  }
  if (card.missing !== undefined && card.at.missing !== undefined) {
    context.font = FONT.text;
    context.fillStyle = palette["text-3"];
    context.fillText(card.missing, CARD.padding, baseline(card.at.missing, CARD.lineHeight, 12, "sans"));
  }
  if (card.tasks !== undefined && card.at.tasks !== undefined) {
    const faded = paint.tone === "faded";
    const ink = palette[faded ? "text-3" : "text-2"];
    paintIcon(paint, "tasks", CARD.padding + 1, card.at.tasks + 1, 14, ink, faded ? CARD_LOOK.faded : 1);
    context.font = FONT.text;
    context.fillStyle = ink;
    const room = card.width - CARD.padding - CARD_LOOK.titleLeft + 1;
    const text = fittedText(context, card.tasks, room);
    context.fillText(text, CARD_LOOK.titleLeft + 1, baseline(card.at.tasks, CARD.lineHeight, 12, "sans"));
  }
  if (card.at.moreRows !== undefined) {
    context.font = FONT.mono;
    context.fillStyle = palette["text-3"];
    context.fillText(
      moreRowsText(card),
      CARD.padding,
      baseline(card.at.moreRows, CARD.lineHeight, 12, "mono"),
    );
  }
  const define = defineBox(card);
  if (define !== undefined) {
    context.font = FONT.textStrong;
    context.fillStyle = palette.blue;
    context.fillText("Define", define.x + 6, baseline(define.y, define.height, 12, "sans"));
  }
}

function paintPills(card: Card, paint: CardPaint): void {
  const { context, palette } = paint;
  const ink = strong(paint);
  for (const { x, y, width, height, text, healthCheck, tls, hole } of card.pills) {
    if (hole) paintHole({ x, y, width, height }, paint);
    else paintPillShape(paint, { x, y, width, height });
    context.font = FONT.mono;
    context.fillStyle = ink;
    context.fillText(text, x + 6, baseline(y, height, 12, "mono"));
    let right = x + width - 6;
    for (const glyph of [tls ? "tls" : undefined, healthCheck ? "healthCheck" : undefined] as const) {
      if (glyph === undefined) continue;
      paintIcon(
        paint,
        glyph,
        right - 12,
        y + 4,
        12,
        palette["text-2"],
        paint.tone === "faded" ? CARD_LOOK.faded : 1,
      );
      right -= CARD.glyphWidth;
    }
  }
  const more = card.moreListenersBox;
  if (more !== undefined) {
    context.font = FONT.mono;
    context.fillStyle = palette["text-3"];
    context.fillText(`+${card.moreListeners}`, more.x + 6, baseline(more.y, more.height, 12, "mono"));
  }
}

function paintPillShape({ context, palette, tone }: CardPaint, { x, y, width, height }: Box): void {
  const faded = tone === "faded";
  context.beginPath();
  if (faded) context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, CARD_LOOK.pillRadius);
  else context.roundRect(x, y, width, height, CARD_LOOK.pillRadius);
  if (faded) {
    context.strokeStyle = palette["border-soft"];
    context.lineWidth = 1;
    context.stroke();
  } else {
    context.fillStyle = palette.pill;
    context.fill();
  }
}

/** The outline of a placeholder that no value fills. */
function paintHole({ x, y, width, height }: Box, { context, palette }: CardPaint): void {
  context.strokeStyle = palette["text-3"];
  context.lineWidth = 1;
  context.setLineDash(CARD_LOOK.dots);
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, CARD_LOOK.pillRadius);
  context.stroke();
  context.setLineDash([]);
}

function paintChips(card: Card, paint: CardPaint): void {
  const { context, palette, parts, tone } = paint;
  for (const { x, y, width, height, text, share, service, hole } of card.chips) {
    const selected = parts.has(service);
    if (hole && !selected) paintHole({ x, y, width, height }, paint);
    else paintChipOutline({ x, y, width, height }, selected, paint);
    const base = baseline(y, height, 12, "mono");
    context.font = FONT.mono;
    context.fillStyle = tone === "faded" ? palette["text-3"] : palette.service;
    context.fillText(text, x + 6, base);
    if (share === undefined) continue;
    const left = x + 6 + context.measureText(`${text} `).width;
    context.fillStyle = tone === "faded" ? palette["text-3"] : palette["text-2"];
    context.fillText(share, left, base);
  }
  const more = card.moreChipsBox;
  if (more !== undefined) {
    context.font = FONT.mono;
    context.fillStyle = palette["text-3"];
    context.fillText(`+${card.moreChips}`, more.x + 6, baseline(more.y, more.height, 12, "mono"));
  }
}

function paintChipOutline(
  { x, y, width, height }: Box,
  selected: boolean,
  { context, palette }: CardPaint,
): void {
  context.strokeStyle = selected ? palette.blue : palette.border;
  context.lineWidth = selected ? 2 : 1;
  const half = context.lineWidth / 2;
  context.beginPath();
  context.roundRect(x + half, y + half, width - 2 * half, height - 2 * half, CARD_LOOK.pillRadius);
  context.stroke();
}

function paintRow(card: Card, row: Row, paint: CardPaint): void {
  const { context, palette, parts } = paint;
  if (parts.has(row.id)) {
    context.fillStyle = palette["blue-bg"];
    context.fillRect(CARD_LOOK.bar, row.y, card.width - CARD_LOOK.bar - 1, row.height);
  }
  context.fillStyle = palette["border-soft"];
  context.fillRect(row.x, row.y, row.width, 1);
  context.font = FONT.mono;
  context.fillStyle = palette["text-3"];
  const first = baseline(row.y + CARD_LOOK.rowPadding, CARD.lineHeight, 12, "mono");
  context.fillText(row.priority === "" ? "–" : row.priority, row.x, first);
  context.fillStyle = strong(paint);
  context.fillText(row.match, row.x + CARD_LOOK.rowIndent, first);
  context.fillStyle = palette["text-2"];
  const second = baseline(row.y + CARD_LOOK.rowPadding + CARD.lineHeight, CARD.lineHeight, 12, "mono");
  context.fillText(`→ ${row.targets}`, row.x + CARD_LOOK.rowIndent, second);
}

function paintPorts(card: Card, { context, palette, tone, parts }: CardPaint): void {
  context.lineWidth = 1.5;
  context.fillStyle = palette.card;
  for (const { item, at, radius } of portsOf(card)) {
    context.strokeStyle = tone === "selected" || parts.has(item) ? palette.blue : palette.edge;
    context.beginPath();
    context.arc(at.x, at.y, radius - 0.75, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

function strong({ palette, tone }: CardPaint): string {
  return tone === "faded" ? palette["text-3"] : palette.text;
}

function paintIcon(
  { context, icons }: CardPaint,
  name: IconName,
  x: number,
  y: number,
  size: number,
  color: string,
  alpha: number,
): void {
  const outline = icons.get(name);
  if (outline === undefined) return;
  context.save();
  context.globalAlpha = alpha;
  context.translate(x, y);
  context.scale(size / 24, size / 24);
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.stroke(outline);
  context.restore();
}
