import { xmlText } from "../../lib/xml-text.ts";
import type { Point } from "../../model/design/design.ts";
import { cardRect } from "../edge-ends.ts";
import { curveBounds } from "../geometry/curve.ts";
import { type Rect, rectAround } from "../geometry/rect.ts";
import type { Picture } from "../picture/make-picture.ts";
import type { Theme } from "./colors.ts";
import { type CardState, drawCard } from "./draw-card.ts";
import { drawGroup } from "./draw-group.ts";
import { drawLabel, drawLine } from "./draw-lines.ts";
import { drawNote } from "./draw-note.ts";
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
}

/** How all cards of a picture are drawn: nothing is selected, and nothing can be pressed. */
const AT_REST: CardState = { tone: "plain", status: undefined, parts: new Set(), hasButtons: false };

/**
 * The picture as one SVG file with text as text, as the board shows it, with title and legend. The same picture
 * gives the same bytes everywhere.
 */
export function drawSvg(picture: Picture, { theme, metadata }: SvgOptions): string {
  const pen = new SvgPen(theme);
  const bounds = boundsOf(picture);
  const width = Math.max(Math.ceil(bounds.width), LEAST_WIDTH - 2 * MARGIN);
  const legend = layLegend(legendOf(picture), width);
  const foot = legend.height === 0 ? 0 : LEGEND_GAP + legend.height;
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
  pen.group({ x: MARGIN - bounds.x, y: MARGIN + HEAD - bounds.y }, "", () => drawAll(picture, pen));
  pen.group({ x: MARGIN, y: size.height - MARGIN - legend.height + 8 }, "", () => {
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

function drawAll(picture: Picture, pen: SvgPen): void {
  for (const group of picture.groups) pen.group(group.rect, group.name, () => drawGroup(group, pen));
  for (const note of picture.notes) pen.group(note, "", () => drawNote(note, pen));
  drawBlockTitle(picture.blockTitle, pen);
  for (const { edge, curve } of picture.lines)
    drawLine(curve, { color: "edge", width: 1.5, dashed: edge.dashed, alpha: 1 }, pen);
  for (const line of picture.lines) drawLabel(line, "text-2", pen);
  for (const { card, at } of picture.cards) pen.group(at, card.name, () => drawCard(card, AT_REST, pen));
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
