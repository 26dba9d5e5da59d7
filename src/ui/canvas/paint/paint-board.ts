import type { Viewport } from "@xyflow/react";
import type { CardId } from "../../../diagram/card.ts";
import { CHANGE_STATES } from "../../../diagram/compared/change-state.ts";
import { type EdgeMark, lineMarkText } from "../../../diagram/compared/compared-marks.ts";
import { MARK_COLOR } from "../../../diagram/compared/mark-look.ts";
import { drawCard, type Tone } from "../../../diagram/drawing/draw-card.ts";
import type { Edge, EdgeId } from "../../../diagram/edge.ts";
import type { Curve } from "../../../diagram/geometry/curve.ts";
import type { DrawnId } from "../../../editor/session.ts";
import type { BoardModel } from "../board-model.ts";
import type { Emphasis } from "../emphasis.ts";
import { type Size, seenRect } from "../viewport.ts";
import type { Brush } from "./brush.ts";
import { CanvasPen } from "./canvas-pen.ts";
import type { IconPaths } from "./icon-sheet.tsx";
import { paintDots } from "./paint-dots.ts";
import { paintDrawn } from "./paint-drawn.ts";
import { paintEdgeLabel, paintEdges } from "./paint-edge.ts";
import { paintFarCard, SIMPLE_BELOW } from "./paint-far-card.ts";
import type { Palette } from "./palette.ts";
import { FONT } from "./typeface.ts";

/** What a picture of the board depends on. */
export interface BoardPicture {
  readonly model: BoardModel;
  readonly emphasis: Emphasis;
  readonly palette: Palette;
  readonly icons: IconPaths;
  /** Cards that are in the DOM and so are left out. */
  readonly mounted: ReadonlySet<CardId>;
  /** Groups and notes that are in the DOM. */
  readonly drawn: ReadonlySet<DrawnId>;
  /** Cards that are being dragged: they and their edges are drawn elsewhere. */
  readonly lifted: ReadonlySet<CardId>;
}

/** What fades: faint, but to be seen in both themes. */
const FADED_EDGE = 0.45;
const FADED_LABEL = 0.75;
/** What is painted before the painter offers to pause: some milliseconds, drawn by the processor. */
const STRIDE = { cards: 8, farCards: 96, edges: 60 };
/** Edges that are looked at before it does. */
const SORTED = 1000;

/**
 * Paints a part of the board: `size` is that of the canvas in CSS pixels, `ratio` its device pixels for each.
 * Yields now and then, so that the caller can go on in the next frame.
 */
export function* paintBoard(
  context: Brush,
  viewport: Viewport,
  size: Size,
  ratio: number,
  picture: BoardPicture,
): Generator<void, void, void> {
  const { palette, model } = picture;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = palette.board;
  context.fillRect(0, 0, size.width, size.height);
  // To lay the ground takes a while: the canvas has no memory before.
  yield;
  paintDots(context, viewport, size, ratio, palette.dot);
  yield;
  const scale = viewport.zoom * ratio;
  context.setTransform(scale, 0, 0, scale, viewport.x * ratio, viewport.y * ratio);
  const seen = seenRect(viewport, size);
  paintDrawn({ context, zoom: viewport.zoom, model, palette }, seen, picture.drawn, picture.lifted);
  paintBlockTitle(context, viewport.zoom, picture);
  const edges = picture.emphasis.lines === "none" ? [] : model.grid.edgesIn(seen);
  yield;
  yield* paintAllEdges(context, viewport.zoom, edges, picture);
  const cards = model.grid.cardsIn(seen);
  yield;
  yield* paintAllCards(context, viewport.zoom, cards, picture);
}

function paintBlockTitle(context: Brush, zoom: number, { model, palette }: BoardPicture): void {
  const at = zoom < SIMPLE_BELOW ? undefined : model.blockTitle;
  if (at === undefined) return;
  context.font = FONT.title;
  context.fillStyle = palette["text-2"];
  context.fillText("Not connected", at.x, at.y);
}

interface Drawn {
  readonly edge: Edge;
  readonly curve: Curve;
  readonly mark?: EdgeMark | undefined;
}

function* paintAllEdges(
  context: Brush,
  zoom: number,
  ids: readonly EdgeId[],
  picture: BoardPicture,
): Generator<void, void, void> {
  const { emphasis, palette } = picture;
  const { rest, lit, marked } = yield* sortedEdges(ids, picture);
  const alpha = emphasis.active ? FADED_EDGE : 1;
  yield* paintGroup(context, zoom, rest, palette.edge, 1.5, alpha);
  for (const state of CHANGE_STATES) {
    const of = marked.filter(({ mark }) => mark.state === state);
    const dashed = of.map(({ edge, curve }) => ({ edge: { ...edge, dashed: true }, curve }));
    yield* paintGroup(context, zoom, state === "removed" ? dashed : of, palette[MARK_COLOR[state]], 2, 1);
  }
  yield* paintGroup(context, zoom, lit, palette.blue, 2, 1);
  if (zoom >= SIMPLE_BELOW) paintLabels(context, { rest, lit, marked }, picture);
}

interface SortedEdges {
  /** Neither selected nor different. */
  readonly rest: readonly Drawn[];
  /** Of the selection. */
  readonly lit: readonly Drawn[];
  /** Those that differ, of the others. */
  readonly marked: readonly (Drawn & { readonly mark: EdgeMark })[];
}

function* sortedEdges(
  ids: readonly EdgeId[],
  { emphasis, lifted, model }: BoardPicture,
): Generator<void, SortedEdges, void> {
  const rest: Drawn[] = [];
  const lit: Drawn[] = [];
  const marked: (Drawn & { readonly mark: EdgeMark })[] = [];
  for (const [index, id] of ids.entries()) {
    if (index % SORTED === SORTED - 1) yield;
    const edge = model.scene.edges.get(id);
    const curve = model.grid.curve(id);
    if (edge === undefined || curve === undefined || lifted.has(edge.from) || lifted.has(edge.to)) continue;
    const mark = model.marks?.edge(id);
    if (emphasis.edges.has(id)) lit.push({ edge, curve, mark });
    else if (emphasis.lines !== "all") continue;
    else if (mark === undefined) rest.push({ edge, curve });
    else marked.push({ edge, curve, mark });
  }
  return { rest, lit, marked };
}

function paintLabels(
  context: Brush,
  { rest, lit, marked }: SortedEdges,
  { emphasis, palette }: BoardPicture,
): void {
  context.globalAlpha = emphasis.active ? FADED_LABEL : 1;
  for (const { edge, curve } of rest) {
    if (edge.labelAtRest) paintEdgeLabel(context, palette, curve, edge.label, palette["text-2"]);
  }
  context.globalAlpha = 1;
  for (const { edge, curve, mark } of marked) {
    paintEdgeLabel(context, palette, curve, lineMarkText(edge, mark), palette[MARK_COLOR[mark.state]]);
  }
  for (const { edge, curve, mark } of lit) {
    const text = mark === undefined ? edge.label : lineMarkText(edge, mark);
    if (text !== "") paintEdgeLabel(context, palette, curve, text, palette.blue);
  }
}

function* paintGroup(
  context: Brush,
  zoom: number,
  drawn: readonly Drawn[],
  color: string,
  width: number,
  alpha: number,
): Generator<void, void, void> {
  const many = STRIDE.edges;
  for (const dashed of [false, true]) {
    const curves = drawn.filter(({ edge }) => edge.dashed === dashed).map(({ curve }) => curve);
    for (let start = 0; start < curves.length; start += many) {
      context.globalAlpha = alpha;
      paintEdges(context, curves.slice(start, start + many), { color, width, dashed }, zoom);
      context.globalAlpha = 1;
      yield;
    }
  }
}

function* paintAllCards(
  context: Brush,
  zoom: number,
  ids: readonly CardId[],
  picture: BoardPicture,
): Generator<void, void, void> {
  const stride = zoom < SIMPLE_BELOW ? STRIDE.farCards : STRIDE.cards;
  let count = 0;
  for (const id of ids) {
    if (picture.mounted.has(id) || picture.lifted.has(id)) continue;
    paintOneCard(context, zoom, id, picture);
    count += 1;
    if (count % stride === 0) yield;
  }
}

/** Paints one card at its place, or where `at` says. */
export function paintOneCard(
  context: Brush,
  zoom: number,
  id: CardId,
  { model, palette, icons, emphasis }: BoardPicture,
  at = model.placeOf(id),
): void {
  const card = model.scene.cards.get(id);
  if (card === undefined || at === undefined) return;
  const tone = toneOf(emphasis, id);
  const mark = model.marks?.cards.get(id);
  if (zoom < SIMPLE_BELOW) {
    paintFarCard(card, { context, palette, tone, mark }, zoom, at);
    return;
  }
  context.save();
  context.translate(at.x, at.y);
  const state = { tone, status: model.statusOf(card), parts: emphasis.parts, hasButtons: true, mark };
  drawCard(card, state, new CanvasPen(context, palette, icons));
  context.restore();
}

/** How a card stands to the selection. */
export function toneOf(emphasis: Emphasis, id: CardId): Tone {
  if (emphasis.selected.has(id)) return "selected";
  if (!emphasis.active) return "plain";
  return emphasis.cards.has(id) ? "near" : "faded";
}
