import type { Viewport } from "@xyflow/react";
import type { CardId } from "../../../diagram/card.ts";
import { CARD_LOOK } from "../../../diagram/drawing/card-look.ts";
import type { EdgeId } from "../../../diagram/edge.ts";
import { cardRect } from "../../../diagram/edge-ends.ts";
import { type Curve, pointOnCurve } from "../../../diagram/geometry/curve.ts";
import { type Rect, rectsOverlap } from "../../../diagram/geometry/rect.ts";
import type { Point } from "../../../model/design/design.ts";
import { isGroupId } from "../../../model/design/group.ts";
import type { Regroup } from "../drawn/regroup.ts";
import type { LineAim } from "../drawn-line.ts";
import { type Size, seenRect } from "../viewport.ts";
import { type BoardPicture, paintOneCard } from "./paint-board.ts";
import { paintLiftedFrames } from "./paint-drawn.ts";
import { paintEdgeLabel, paintEdges } from "./paint-edge.ts";

/** What moves or changes from frame to frame, and so is not in the large picture. */
export interface OverlayPicture extends Omit<BoardPicture, "lifted"> {
  /** Cards that are dragged, and where they are now. */
  readonly lifted: ReadonlyMap<CardId, Point>;
  readonly hovered: EdgeId | undefined;
  readonly aim: OverlayAim | undefined;
  /** What a drop would do with the groups of what is dragged. */
  readonly regroup: Regroup | undefined;
}

/** What a line would be connected to: a card, or a row or chip of it. */
interface OverlayAim extends LineAim {
  readonly allowed: boolean;
}

/** The small canvas above the large one: edges of what is dragged, the hovered edge, the aim of a line. */
export class OverlayCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #picture: () => OverlayPicture;
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #frame = 0;
  #isEmpty = true;

  constructor(host: HTMLElement, picture: () => OverlayPicture) {
    this.#picture = picture;
    this.#canvas = document.createElement("canvas");
    this.#canvas.setAttribute("aria-hidden", "true");
    this.#canvas.style.display = "none";
    host.append(this.#canvas);
  }

  resize(size: Size, ratio: number): void {
    this.#size = size;
    this.#ratio = ratio;
    this.#canvas.width = Math.round(size.width * ratio);
    this.#canvas.height = Math.round(size.height * ratio);
    this.#canvas.style.width = `${size.width}px`;
    this.#canvas.style.height = `${size.height}px`;
    this.invalidate();
  }

  move(viewport: Viewport): void {
    this.#viewport = viewport;
    if (!this.#isEmpty) this.invalidate();
  }

  invalidate(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#canvas.remove();
  }

  #paint(): void {
    this.#frame = 0;
    const context = this.#canvas.getContext("2d");
    if (context === null) return;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    if (!this.#isEmpty) context.clearRect(0, 0, this.#size.width, this.#size.height);
    const picture = this.#picture();
    this.#isEmpty = picture.lifted.size === 0 && picture.hovered === undefined && picture.aim === undefined;
    // An empty canvas costs as much as a full one in each frame in which anything moves.
    this.#canvas.style.display = this.#isEmpty ? "none" : "";
    if (this.#isEmpty) return;
    const { x, y, zoom } = this.#viewport;
    const scale = zoom * this.#ratio;
    context.setTransform(scale, 0, 0, scale, x * this.#ratio, y * this.#ratio);
    // Of what is dragged only what is seen is painted: a whole mesh may be dragged.
    const seen = seenRect(this.#viewport, this.#size);
    const lifted = [...picture.lifted].filter(([id, at]) => {
      const box = isGroupId(id) ? picture.model.rectOf(id) : picture.model.scene.cards.get(id);
      return box !== undefined && rectsOverlap(cardRect(box, at), seen);
    });
    const { model, palette } = picture;
    paintLiftedFrames({ context, zoom, model, palette }, picture.lifted, picture.regroup);
    paintEdgesOf(
      context,
      zoom,
      lifted.map(([id]) => id),
      picture,
    );
    paintHovered(context, zoom, picture);
    for (const [id, at] of lifted) {
      if (!picture.mounted.has(id)) paintOneCard(context, zoom, id, { ...picture, lifted: new Set() }, at);
    }
    paintAim(context, zoom, picture);
  }
}

function paintEdgesOf(
  context: CanvasRenderingContext2D,
  zoom: number,
  cards: readonly CardId[],
  { model, lifted, emphasis, palette }: OverlayPicture,
): void {
  const ids = new Set(cards.flatMap((id) => [...model.scene.edgesAt(id)]));
  for (const id of emphasis.lines === "none" ? [] : ids) {
    const edge = model.scene.edges.get(id);
    const curve = edge === undefined ? undefined : model.curveOf(edge, lifted);
    if (edge === undefined || curve === undefined) continue;
    const lit = emphasis.edges.has(id);
    if (!lit && emphasis.lines !== "all") continue;
    const color = lit ? palette.blue : palette.edge;
    paintEdges(context, [curve], { color, width: lit ? 2 : 1.5, dashed: edge.dashed }, zoom);
  }
}

function paintHovered(
  context: CanvasRenderingContext2D,
  zoom: number,
  { model, hovered, palette, emphasis }: OverlayPicture,
): void {
  const edge = hovered === undefined ? undefined : model.scene.edges.get(hovered);
  const curve = edge === undefined ? undefined : model.grid.curve(edge.id);
  if (edge === undefined || curve === undefined) return;
  const color = emphasis.edges.has(edge.id) ? palette.blue : palette["text-2"];
  paintEdges(context, [curve], { color, width: 2, dashed: edge.dashed }, zoom);
  if (zoom < 0.3) return;
  if (edge.label !== "") paintEdgeLabel(context, palette, curve, edge.label, color);
  for (const { x, y } of handlesOf(curve)) {
    context.beginPath();
    context.arc(x, y, HANDLE, 0, 2 * Math.PI);
    context.fillStyle = palette.board;
    context.fill();
    context.strokeStyle = color;
    context.lineWidth = 1.5;
    context.stroke();
  }
}

/** Radius of the handles at the ends of a line, and how far they stand from its ends. */
const HANDLE = 4;
const HANDLE_AT = 20;

/** Where a hand takes the ends of a line: beside its port and its arrow, so that both stay to be seen. */
function handlesOf(curve: Curve): Point[] {
  const reach = Math.hypot((curve.at(-2) ?? 0) - (curve[0] ?? 0), (curve.at(-1) ?? 0) - (curve[1] ?? 0));
  if (reach < 3 * HANDLE_AT) return [];
  const steps = 64;
  const far = (t: number, x: number, y: number): boolean => {
    const at = pointOnCurve(curve, t);
    return Math.hypot(at.x - x, at.y - y) >= HANDLE_AT;
  };
  const ts = Array.from({ length: steps }, (_, i) => i / steps);
  const start = ts.find((t) => far(t, curve[0] ?? 0, curve[1] ?? 0));
  const end = ts.find((t) => far(1 - t, curve.at(-2) ?? 0, curve.at(-1) ?? 0));
  return [start, end === undefined ? undefined : 1 - end].flatMap((t) =>
    t === undefined ? [] : [pointOnCurve(curve, t)],
  );
}

/** The box of the row or chip, else of the card. */
function aimRect(model: OverlayPicture["model"], { card, item }: LineAim): Rect | undefined {
  const rect = model.rectOf(card);
  const shown = model.scene.cards.get(card);
  const box =
    shown?.rows.find(({ id }) => id === item) ?? shown?.chips.find(({ service }) => service === item);
  if (rect === undefined || box === undefined) return rect;
  return { x: rect.x + box.x, y: rect.y + box.y, width: box.width, height: box.height };
}

function paintAim(
  context: CanvasRenderingContext2D,
  zoom: number,
  { model, aim, palette }: OverlayPicture,
): void {
  const rect = aim === undefined ? undefined : aimRect(model, aim);
  if (aim === undefined || rect === undefined) return;
  const gap = 3;
  context.strokeStyle = aim.allowed ? palette.blue : palette.red;
  context.lineWidth = Math.max(2, 1 / zoom);
  context.setLineDash(aim.allowed ? [] : [5, 4]);
  context.beginPath();
  context.roundRect(
    rect.x - gap,
    rect.y - gap,
    rect.width + 2 * gap,
    rect.height + 2 * gap,
    CARD_LOOK.radius + gap,
  );
  context.stroke();
  context.setLineDash([]);
}
