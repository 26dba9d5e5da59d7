import { CARD_LOOK } from "../../../diagram/drawing/card-look.ts";
import type { Rect } from "../../../diagram/geometry/rect.ts";
import { firstLine } from "../../../diagram/notes/parse-markdown.ts";
import type { GroupBox } from "../../../diagram/shown/group-boxes.ts";
import type { DrawnId } from "../../../editor/session.ts";
import type { Point } from "../../../model/design/design.ts";
import type { BoardModel } from "../board-model.ts";
import type { Regroup } from "../drawn/regroup.ts";
import type { Brush } from "./brush.ts";
import { SIMPLE_BELOW } from "./paint-far-card.ts";
import type { Palette } from "./palette.ts";
import { FONT } from "./typeface.ts";

interface DrawnPaint {
  readonly context: Brush;
  readonly zoom: number;
  readonly model: BoardModel;
  readonly palette: Palette;
}

const NOTE_CHARACTERS = 40;

/**
 * Paints the groups and notes in a part of the board, under lines and cards: all frames but those of which a card
 * is dragged, and of the others what is not in the DOM.
 */
export function paintDrawn(
  paint: DrawnPaint,
  seen: Rect,
  mounted: ReadonlySet<DrawnId>,
  lifted: ReadonlySet<string>,
): void {
  const { model } = paint;
  const stays = new Set<DrawnId>();
  for (const id of lifted) for (const moved of model.drawnWith(id)) stays.add(moved);
  for (const id of model.drawnIn(seen)) {
    if (stays.has(id)) continue;
    const box = model.groupBoxes.get(id);
    const note = model.notes.all.get(id);
    if (box !== undefined) paintGroup(paint, box, !mounted.has(id));
    else if (note !== undefined && !mounted.has(id)) {
      paintPlate(paint, note);
      paintTitle(paint, note, firstLine(note.text, NOTE_CHARACTERS), 12);
    }
  }
}

/** Paints the frames that cards are dragged in, where they are now; one that would take cards is lit. */
export function paintLiftedFrames(
  paint: DrawnPaint,
  lifted: ReadonlyMap<string, Point>,
  regroup: Regroup | undefined,
): void {
  const ids = new Set([...lifted.keys()].flatMap((id) => paint.model.drawnWith(id)));
  for (const id of ids) {
    const box = paint.model.groupBoxWith(id, lifted, regroup?.cards);
    if (box !== undefined && box.group.collapsed !== true) paintFrame(paint, box.rect);
  }
  const into =
    regroup?.into === undefined ? undefined : paint.model.groupBoxWith(regroup.into, lifted, regroup.cards);
  if (into !== undefined) paintTaking(paint, into.rect);
}

/** The frame of a group that would take what is dragged. */
function paintTaking({ context, palette, zoom }: DrawnPaint, rect: Rect): void {
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, CARD_LOOK.radius);
  context.strokeStyle = palette.blue;
  context.lineWidth = Math.max(2, 2 / zoom);
  context.stroke();
}

function paintGroup(paint: DrawnPaint, { group, rect }: GroupBox, whole: boolean): void {
  if (group.collapsed !== true) {
    paintFrame(paint, rect);
    if (whole) paintTitle(paint, rect, group.name, 12);
  } else if (whole) {
    paintPlate(paint, rect);
    paintTitle(paint, rect, group.name, 12);
  }
}

function paintFrame({ context, palette, zoom }: DrawnPaint, rect: Rect): void {
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, CARD_LOOK.radius);
  context.fillStyle = palette["border-soft"];
  context.globalAlpha = CARD_LOOK.frameFill;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.border;
  context.lineWidth = Math.max(1, 1 / zoom);
  context.stroke();
}

function paintPlate({ context, palette, zoom }: DrawnPaint, rect: Rect): void {
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, CARD_LOOK.radius);
  context.fillStyle = palette.card;
  context.fill();
  context.strokeStyle = palette.border;
  context.lineWidth = Math.max(1, 1 / zoom);
  context.stroke();
}

function paintTitle({ context, palette, zoom }: DrawnPaint, rect: Rect, text: string, left: number): void {
  if (zoom < SIMPLE_BELOW) return;
  context.font = FONT.title;
  context.fillStyle = palette["text-2"];
  context.fillText(text, rect.x + left, rect.y + 20, rect.width - 2 * left);
}
