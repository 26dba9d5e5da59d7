import { xmlText } from "../../lib/xml-text.ts";
import type { Point } from "../../model/design/design.ts";
import type { Edge } from "../edge.ts";
import { cardRect } from "../edge-ends.ts";
import { curveBounds } from "../geometry/curve.ts";
import { type Rect, rectAround } from "../geometry/rect.ts";
import type { Picture } from "../picture/make-picture.ts";
import type { Review } from "../picture/make-review.ts";
import type { Theme } from "./colors.ts";
import { type CardState, drawCard } from "./draw-card.ts";
import { drawGroup } from "./draw-group.ts";
import { drawLabel, drawLine, type LineLook } from "./draw-lines.ts";
import { drawNote } from "./draw-note.ts";
import { drawMark, drawSentences, drawStates, layReview, STATE_COLORS } from "./draw-review.ts";
import { baseline } from "./fonts.ts";
import { drawLegendEntry, layLegend, legendOf } from "./legend.ts";
import { SvgPen } from "./svg-pen.ts";
import { fitText } from "./text-width.ts";

/** Around everything; the picture is never narrower than its title needs. */
const MARGIN = 32;
const LEAST_WIDTH = 400;
/** Title and subtitle, with the gap below. */
const HEAD = 68;
const LEGEND_GAP = 24;

export interface SvgOptions {
  readonly theme: Theme;
  /** Elements to be put into the file unseen, as text: its design. */
  readonly metadata?: string;
  /** What differs in it, where it is a picture of that. */
  readonly review?: Review;
}

/** How all cards of a picture are drawn: nothing is selected, and nothing can be pressed. */
const AT_REST: CardState = { tone: "plain", status: undefined, parts: new Set(), hasButtons: false };
/** What did not change, beside what did. */
const PALE: CardState = { ...AT_REST, tone: "faded" };
const PALE_LINE = 0.6;
const STATES_HEIGHT = 40;

/**
 * The picture as one SVG file with text as text, as the board shows it, with title and legend. The same picture
 * gives the same bytes everywhere.
 */
export function drawSvg(picture: Picture, { theme, metadata, review }: SvgOptions): string {
  const pen = new SvgPen(theme);
  const bounds = boundsOf(picture);
  const width = Math.max(Math.ceil(bounds.width), LEAST_WIDTH - 2 * MARGIN);
  const legend = layLegend(legendOf(picture), width);
  const said = review === undefined ? undefined : layReview(review, width);
  const states = review === undefined ? 0 : STATES_HEIGHT;
  const sentences = said === undefined || said.height === 0 ? 0 : LEGEND_GAP + said.height;
  const foot = sentences + states + (legend.height === 0 ? 0 : LEGEND_GAP + legend.height);
  const size = {
    width: width + 2 * MARGIN,
    height: Math.ceil(bounds.height) + HEAD + foot + 2 * MARGIN - 8,
  };
  pen.box({ x: 0, y: 0, ...size }, { fill: "board" });
  pen.text(MARGIN, baseline(MARGIN - 4, 28, "heading"), "heading", [
    fitText(picture.title, "heading", width),
    "text",
  ]);
  pen.text(MARGIN, baseline(MARGIN + 24, 20, "note"), "note", [
    fitText(picture.subtitle, "note", width),
    "text-2",
  ]);
  pen.group({ x: MARGIN - bounds.x, y: MARGIN + HEAD - bounds.y }, "", () => drawAll(picture, review, pen));
  const legendTop = size.height - MARGIN - legend.height + 8;
  if (review !== undefined && said !== undefined) {
    pen.group({ x: MARGIN, y: legendTop - states - said.height }, "", () => drawSentences(said.rows, pen));
    pen.group({ x: MARGIN, y: legendTop - STATES_HEIGHT + 8 }, "", () => drawStates(review, pen));
  }
  pen.group({ x: MARGIN, y: legendTop }, "", () => {
    for (const entry of legend.entries) drawLegendEntry(entry, pen);
  });
  const { width: w, height: h } = size;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" xml:space="preserve">`;
  return `${[
    head,
    `<title>${xmlText(picture.title)}</title>`,
    `<desc>${xmlText(picture.subtitle)}</desc>`,
    ...(metadata === undefined ? [] : [metadata]),
    ...pen.lines,
    "</svg>",
  ].join("\n")}\n`;
}

function drawAll(picture: Picture, review: Review | undefined, pen: SvgPen): void {
  for (const group of picture.groups) pen.group(group.rect, group.name, () => drawGroup(group, pen));
  for (const note of picture.notes) pen.group(note, "", () => drawNote(note, pen));
  drawBlockTitle(picture.blockTitle, pen);
  for (const { edge, curve } of picture.lines) drawLine(curve, lookOf(edge, review), pen);
  for (const line of picture.lines) {
    const state = review?.lines.get(line.edge.id);
    drawLabel(line, state === undefined ? "text-2" : STATE_COLORS[state][0], pen);
  }
  for (const { card, at } of picture.cards) {
    const mark = review?.cards.get(card.id);
    const isPale = review !== undefined && mark === undefined;
    pen.group(at, card.name, () => {
      drawCard(card, isPale ? PALE : AT_REST, pen);
      if (mark !== undefined) drawMark(card, mark, pen);
    });
  }
}

function lookOf({ id, dashed }: Edge, review: Review | undefined): LineLook {
  const state = review?.lines.get(id);
  if (state !== undefined)
    return { color: STATE_COLORS[state][0], width: 2, dashed: dashed || state === "removed", alpha: 1 };
  return { color: "edge", width: 1.5, dashed, alpha: review === undefined ? 1 : PALE_LINE };
}

function drawBlockTitle(at: Point | undefined, pen: SvgPen): void {
  if (at !== undefined) pen.text(at.x, at.y, "title", ["Not connected", "text-2"]);
}

/** All that is drawn, with the ports that stand out of cards. */
function boundsOf({ cards, lines, groups, notes, blockTitle }: Picture): Rect {
  const rects = [
    ...cards.map(({ card, at }) => cardRect(card, at)),
    ...lines.map(({ curve }) => curveBounds(curve)),
    ...groups.map(({ rect }) => rect),
    ...notes,
    ...(blockTitle === undefined ? [] : [{ ...blockTitle, y: blockTitle.y - 14, width: 90, height: 14 }]),
  ];
  return rectAround(rects) ?? { x: 0, y: 0, width: 0, height: 0 };
}
