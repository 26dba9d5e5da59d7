import type { Card } from "../card.ts";
import { CARD } from "../card-metrics.ts";
import { type ChangeState, SIGNS } from "../compared/change-state.ts";
import { type CardMark, LINE_HEIGHT, type Review } from "../picture/make-review.ts";
import { CARD_LOOK } from "./card-look.ts";
import type { ColorName } from "./color-name.ts";
import { baseline } from "./fonts.ts";
import type { SvgPen } from "./svg-pen.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** The colours of a difference, and of what stands behind its sign. */
export const STATE_COLORS: Readonly<Record<ChangeState, readonly [ink: ColorName, plate: ColorName]>> = {
  added: ["diff-added", "diff-added-bg"],
  changed: ["diff-changed", "diff-changed-bg"],
  removed: ["diff-removed", "diff-removed-bg"],
};

const BADGE = { width: 24, height: 18 } as const;

/** Draws over a card how it differs: its outline, its sign on the rim, and the fields that do. */
export function drawMark(card: Card, { state, lines, top }: CardMark, pen: SvgPen): void {
  const [ink] = STATE_COLORS[state];
  const dash = state === "removed" ? CARD_LOOK.dash : [];
  const { width, height } = card;
  pen.box({ x: 0, y: 0, width, height }, { stroke: ink, line: 2, dash, radius: CARD_LOOK.radius });
  drawSign(state, width - BADGE.width - CARD.padding, -BADGE.height / 2, pen);
  if (lines.length === 0) return;
  const from = top - 4;
  pen.box({ x: CARD.padding, y: from, width: width - 2 * CARD.padding, height: 1 }, { fill: "border-soft" });
  lines.forEach((line, i) => {
    const base = baseline(from + 6 + i * LINE_HEIGHT, LINE_HEIGHT, "mono");
    pen.text(CARD.padding, base, "mono", [pen.fitted(line, "mono", width - 2 * CARD.padding), ink]);
  });
}

function drawSign(state: ChangeState, x: number, y: number, pen: SvgPen): void {
  const [ink, plate] = STATE_COLORS[state];
  pen.box({ x, y, ...BADGE }, { fill: plate, stroke: ink, line: 1.5, radius: 9 });
  const sign = SIGNS[state];
  const left = x + (BADGE.width - textWidth(sign, "monoTitle")) / 2;
  pen.text(left, baseline(y, BADGE.height, "monoTitle"), "monoTitle", [sign, ink]);
}

const ROW = 18;
const IMPACT_WIDTH = 120;
const MOST_SENTENCES = 12;

/** The sentences on traffic as rows of at most `room` pixels: how grave, and what. */
export function layReview(
  { sentences }: Review,
  room: number,
): { readonly rows: readonly (readonly [impact: string, text: string])[]; readonly height: number } {
  const rows = sentences
    .slice(0, MOST_SENTENCES)
    .flatMap(({ impact, text }) =>
      wrapText(text, "text", Math.max(room - IMPACT_WIDTH, 120)).map(
        (line, i) => [i === 0 ? impact : "", line] as const,
      ),
    );
  const left = sentences.length - MOST_SENTENCES;
  const all = left > 0 ? [...rows, ["", `and ${left} more`] as const] : rows;
  return { rows: all, height: all.length === 0 ? 0 : 28 + all.length * ROW };
}

/** Draws the sentences. */
export function drawSentences(rows: readonly (readonly [string, string])[], pen: SvgPen): void {
  if (rows.length === 0) return;
  pen.text(0, baseline(0, 20, "title"), "title", ["What it does to traffic", "text"]);
  rows.forEach(([impact, text], i) => {
    const base = baseline(24 + i * ROW, ROW, "text");
    if (impact !== "") pen.text(0, base, "textStrong", [impact, "text-2"]);
    pen.text(IMPACT_WIDTH, base, "text", [text, "text"]);
  });
}

/** Draws what the signs mean, of the states that occur; from `x` on. */
export function drawStates(review: Review, pen: SvgPen): void {
  const occurs = new Set([...review.lines.values(), ...[...review.cards.values()].map(({ state }) => state)]);
  let x = 0;
  for (const state of ["added", "changed", "removed"] as const) {
    if (!occurs.has(state)) continue;
    drawSign(state, x, 3, pen);
    pen.text(x + BADGE.width + 8, baseline(0, 24, "text"), "text", [state, "text-2"]);
    x += BADGE.width + 8 + Math.ceil(textWidth(state, "text")) + 24;
  }
  pen.text(x, baseline(0, 24, "text"), "text", ["Pale: not changed, but connected to it", "text-3"]);
}
