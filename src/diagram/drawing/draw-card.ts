import type { ResourceId } from "../../model/reference/ref.ts";
import type { Box, Card, Row } from "../card.ts";
import { CARD, MONO_12 } from "../card-metrics.ts";
import type { CardMark } from "../compared/compared-marks.ts";
import { badgeBox, badgeText, MARK_COLOR, MARK_GROUND } from "../compared/mark-look.ts";
import { CARD_LOOK, defineBox, moreRowsText, portsOf, statusLeft } from "./card-look.ts";
import type { ColorName } from "./color-name.ts";
import { baseline } from "./fonts.ts";
import type { IconName } from "./icon-name.ts";
import { ITEM_COLOR } from "./item-color.ts";
import type { Pen } from "./pen.ts";

/** How a card stands to the selection. */
export type Tone = "plain" | "selected" | "near" | "faded";

/** How a card is drawn. */
export interface CardState {
  readonly tone: Tone;
  /** Its problems: how bad the worst is, and how many. */
  readonly status: { readonly severity: "error" | "warning" | "info"; readonly count: number } | undefined;
  /** Chips and rows that are selected. */
  readonly parts: ReadonlySet<ResourceId>;
  /** True where "Define" can be pressed: not in pictures. */
  readonly hasButtons: boolean;
  /** What differs on it, while it is compared. */
  readonly mark?: CardMark | undefined;
}

/** Draws a card with its top left corner at the origin: the same picture as `CardNode` makes of it in the DOM. */
export function drawCard(card: Card, state: CardState, pen: Pen): void {
  drawBody(card, state, pen);
  drawTitle(card, state, pen);
  drawLines(card, state, pen);
  drawPills(card, state, pen);
  drawChips(card, state, pen);
  for (const row of card.rows) drawRow(card, row, state, pen);
  for (const box of card.holes) drawHole(box, pen);
  drawPorts(card, state, pen);
  if (state.mark !== undefined) drawBadge(card, state.mark, pen);
}

function drawBody(card: Card, state: CardState, pen: Pen): void {
  const ghost = card.item === "ghost";
  const selected = state.tone === "selected";
  const marked = state.mark?.state;
  pen.box(
    { x: 0, y: 0, width: card.width, height: card.height },
    {
      fill: ghost ? "board" : "card",
      stroke: selected ? "blue" : marked !== undefined ? MARK_COLOR[marked] : ghost ? "edge" : "border",
      line: selected || marked !== undefined ? 2 : ghost ? 1.5 : 1,
      dash: (ghost || marked === "removed") && !selected ? CARD_LOOK.dash : NO_DASH,
      radius: CARD_LOOK.radius,
    },
  );
  if (!ghost) pen.bar(card.height, ITEM_COLOR[card.item], alphaOf(state));
}

/** The sign of what differs: no meaning is by colour alone. */
function drawBadge(card: Card, mark: CardMark, pen: Pen): void {
  const text = badgeText(mark);
  const box = badgeBox(card.width, text);
  const color = MARK_COLOR[mark.state];
  pen.box(box, { fill: MARK_GROUND[mark.state], stroke: color, radius: box.height / 2 });
  pen.text(box.x + 6, baseline(box.y, box.height, "monoStrong"), "monoStrong", [text, color]);
}

function drawTitle(card: Card, state: CardState, pen: Pen): void {
  const { status } = state;
  const top = card.at.title;
  drawIcon(pen, card.item, CARD.padding, top + 2, 16, ITEM_COLOR[card.item], alphaOf(state));
  const font = card.mono ? "monoTitle" : "title";
  const room =
    (status === undefined ? card.width - CARD.padding : statusLeft(card, status)) - CARD_LOOK.titleLeft;
  const text = pen.fitted(card.title, font, room);
  pen.text(CARD_LOOK.titleLeft, baseline(top, CARD.titleHeight, font), font, [text, strong(state)]);
  if (status === undefined) return;
  const { severity, count } = status;
  const hue = severity === "error" ? "red" : severity === "warning" ? "amber" : "text-2";
  const left = statusLeft(card, status);
  drawIcon(pen, severity, left, top + 3, 14, hue, 1);
  pen.text(left + 16, baseline(top, CARD.titleHeight, "textStrong"), "textStrong", [String(count), hue]);
}

function drawLines(card: Card, state: CardState, pen: Pen): void {
  const { subtitle, at } = card;
  if (subtitle !== undefined && at.subtitle !== undefined) {
    const font = subtitle.mono ? "mono" : "text";
    const base = baseline(at.subtitle, CARD.lineHeight, font);
    if (subtitle.shared === "") pen.text(CARD.padding, base, font, [subtitle.own, strong(state)]);
    else pen.text(CARD.padding, base, font, [subtitle.own, strong(state)], [subtitle.shared, "text-3"]);
  }
  if (card.missing !== undefined && at.missing !== undefined) {
    pen.text(CARD.padding, baseline(at.missing, CARD.lineHeight, "text"), "text", [card.missing, "text-3"]);
  }
  if (card.tasks !== undefined && at.tasks !== undefined) {
    const ink = state.tone === "faded" ? "text-3" : "text-2";
    drawIcon(pen, "tasks", CARD.padding + 1, at.tasks + 1, 14, ink, alphaOf(state));
    const text = pen.fitted(card.tasks, "text", card.width - CARD.padding - CARD_LOOK.titleLeft + 1);
    pen.text(CARD_LOOK.titleLeft + 1, baseline(at.tasks, CARD.lineHeight, "text"), "text", [text, ink]);
  }
  if (at.moreRows !== undefined) {
    const base = baseline(at.moreRows, CARD.lineHeight, "mono");
    pen.text(CARD.padding, base, "mono", [moreRowsText(card), "text-3"]);
  }
  const define = state.hasButtons ? defineBox(card) : undefined;
  if (define !== undefined) {
    const base = baseline(define.y, define.height, "textStrong");
    pen.text(define.x + 6, base, "textStrong", ["Define", "blue"]);
  }
}

function drawPills(card: Card, state: CardState, pen: Pen): void {
  for (const { x, y, width, height, text, healthCheck, tls, hole } of card.pills) {
    if (hole) drawHole({ x, y, width, height }, pen);
    else pen.box({ x, y, width, height }, state.tone === "faded" ? FADED_PILL : PILL);
    pen.text(x + 6, baseline(y, height, "mono"), "mono", [text, strong(state)]);
    let right = x + width - 6;
    if (tls) {
      drawIcon(pen, "tls", right - 12, y + 4, 12, "text-2", alphaOf(state));
      right -= CARD.glyphWidth;
    }
    if (healthCheck) drawIcon(pen, "healthCheck", right - 12, y + 4, 12, "text-2", alphaOf(state));
  }
  const more = card.moreListenersBox;
  if (more !== undefined) drawMore(more, card.moreListeners, pen);
}

function drawMore({ x, y, height }: Box, count: number, pen: Pen): void {
  pen.text(x + 6, baseline(y, height, "mono"), "mono", [`+${count}`, "text-3"]);
}

/** The outline of a placeholder that no value fills. */
function drawHole(box: Box, pen: Pen): void {
  pen.box(box, HOLE);
}

function drawChips(card: Card, state: CardState, pen: Pen): void {
  const faded = state.tone === "faded";
  for (const { x, y, width, height, text, share, service, hole } of card.chips) {
    const selected = state.parts.has(service);
    if (hole && !selected) drawHole({ x, y, width, height }, pen);
    else pen.box({ x, y, width, height }, selected ? CHOSEN_CHIP : CHIP);
    const base = baseline(y, height, "mono");
    const ink = faded ? "text-3" : "service";
    if (share === undefined) pen.text(x + 6, base, "mono", [text, ink]);
    else pen.text(x + 6, base, "mono", [`${text} `, ink], [share, faded ? "text-3" : "text-2"]);
  }
  const more = card.moreChipsBox;
  if (more !== undefined) drawMore(more, card.moreChips, pen);
}

function drawRow(card: Card, row: Row, state: CardState, pen: Pen): void {
  if (state.parts.has(row.id)) {
    const width = card.width - CARD_LOOK.bar - 1;
    pen.box({ x: CARD_LOOK.bar, y: row.y, width, height: row.height }, CHOSEN_ROW);
  }
  pen.box({ x: row.x, y: row.y, width: row.width, height: 1 }, ROW_LINE);
  const first = baseline(row.y + CARD_LOOK.rowPadding, CARD.lineHeight, "mono");
  pen.text(row.x, first, "mono", [row.priority === "" ? "–" : row.priority, "text-3"]);
  pen.text(row.x + CARD_LOOK.rowIndent, first, "mono", [row.match, strong(state)]);
  const second = baseline(row.y + CARD_LOOK.rowPadding + CARD.lineHeight, CARD.lineHeight, "mono");
  const left = row.x + CARD_LOOK.rowIndent;
  pen.arrow(left, second, "text-2");
  pen.text(left + 2 * MONO_12, second, "mono", [row.targets, "text-2"]);
}

function drawPorts(card: Card, { tone, parts }: CardState, pen: Pen): void {
  for (const { item, at, radius } of portsOf(card)) {
    const lit = tone === "selected" || parts.has(item);
    pen.circle(at, radius, lit ? LIT_PORT : PORT);
  }
}

function strong({ tone }: CardState): ColorName {
  return tone === "faded" ? "text-3" : "text";
}

function alphaOf({ tone }: CardState): number {
  return tone === "faded" ? CARD_LOOK.faded : 1;
}

function drawIcon(
  pen: Pen,
  name: IconName,
  x: number,
  y: number,
  size: number,
  color: ColorName,
  alpha: number,
): void {
  pen.icon(name, { x, y }, size, color, alpha);
}

const NO_DASH: readonly number[] = [];
const PILL = { fill: "pill", radius: CARD_LOOK.pillRadius } as const;
const FADED_PILL = { stroke: "border-soft", radius: CARD_LOOK.pillRadius } as const;
const HOLE = { stroke: "text-3", dash: CARD_LOOK.dots, radius: CARD_LOOK.pillRadius } as const;
const CHIP = { stroke: "border", radius: CARD_LOOK.pillRadius } as const;
const CHOSEN_CHIP = { stroke: "blue", line: 2, radius: CARD_LOOK.pillRadius } as const;
const CHOSEN_ROW = { fill: "blue-bg" } as const;
const ROW_LINE = { fill: "border-soft" } as const;
const PORT = { fill: "card", stroke: "edge" } as const;
const LIT_PORT = { fill: "card", stroke: "blue" } as const;
