import type { Viewport } from "@xyflow/react";
import type { Rect } from "../../diagram/geometry/rect.ts";
import type { Point } from "../../model/design/design.ts";

/** Width and height of the board's box on the screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM = { least: 0.02, most: 2, firstLeast: 0.6, firstMost: 1 } as const;

/** Free space around what is fitted, in screen pixels; at the sides there is the palette. */
const PADDING = { x: 80, y: 48 } as const;

export function toBoard({ x, y, zoom }: Viewport, point: Point): Point {
  return { x: (point.x - x) / zoom, y: (point.y - y) / zoom };
}

export function toScreen({ x, y, zoom }: Viewport, point: Point): Point {
  return { x: point.x * zoom + x, y: point.y * zoom + y };
}

/** The part of the board that is seen. */
export function seenRect({ x, y, zoom }: Viewport, { width, height }: Size): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** The viewport that shows the rectangle in the middle, as large as the limits allow. */
export function fitting(rect: Rect, size: Size, least: number = ZOOM.least, most: number = 1): Viewport {
  const wide = (size.width - 2 * PADDING.x) / Math.max(rect.width, 1);
  const high = (size.height - 2 * PADDING.y) / Math.max(rect.height, 1);
  const zoom = Math.min(Math.max(Math.min(wide, high), least), most);
  return centred({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, size, zoom);
}

/** What is fitted keeps out of a covered corner where that leaves it so much of its size. */
const WORTH = 0.75;

/**
 * The same, but not under what covers the lower right corner of the board's box, where that costs little: above it
 * or left of it, whichever is larger.
 */
export function fittingBeside(rect: Rect, size: Size, corner: Size): Viewport {
  const plain = fitting(rect, size);
  const isFree = (viewport: Viewport): boolean => {
    const end = toScreen(viewport, { x: rect.x + rect.width, y: rect.y + rect.height });
    return end.x <= size.width - corner.width || end.y <= size.height - corner.height;
  };
  if (isFree(plain)) return plain;
  const left = fitting(rect, { width: size.width - corner.width, height: size.height });
  const above = fitting(rect, { width: size.width, height: size.height - corner.height });
  const beside = left.zoom > above.zoom ? left : above;
  return beside.zoom < plain.zoom * WORTH || !isFree(beside) ? plain : beside;
}

/** The viewport with that zoom and the point in the middle. */
export function centred(point: Point, size: Size, zoom: number): Viewport {
  return { x: size.width / 2 - point.x * zoom, y: size.height / 2 - point.y * zoom, zoom };
}

/** True where the rectangle, moved by `showing`, is seen whole. */
export function isShowable({ width, height }: Rect, size: Size, zoom: number): boolean {
  return width * zoom <= size.width - PALETTE - RIM && height * zoom <= size.height - 2 * RIM;
}

/** True where the rectangle fits into the board's box at that zoom. */
export function fits(rect: Rect, size: Size, zoom: number): boolean {
  return fitsWidth(rect, size, zoom) && fitsHeight(rect, size, zoom);
}

export function fitsHeight({ height }: Rect, size: Size, zoom: number): boolean {
  return height * zoom <= size.height - 2 * PADDING.y;
}

function fitsWidth({ width }: Rect, size: Size, zoom: number): boolean {
  return width * zoom <= size.width - 2 * PADDING.x;
}

/** The viewport that shows the upper left corner of the rectangle at that zoom. */
export function cornered(rect: Rect, zoom: number): Viewport {
  return { x: PADDING.x - rect.x * zoom, y: PADDING.y - rect.y * zoom, zoom };
}

/**
 * The viewport of a corner moved back where it would show emptiness beyond the lower or right end of bounds
 * that are higher or wider than the board's box.
 */
export function filled({ x, y, zoom }: Viewport, bounds: Rect, size: Size): Viewport {
  const right = size.width - PADDING.x - (bounds.x + bounds.width) * zoom;
  const lower = size.height - PADDING.y - (bounds.y + bounds.height) * zoom;
  return {
    x: fitsWidth(bounds, size, zoom) ? x : Math.max(x, right),
    y: fitsHeight(bounds, size, zoom) ? y : Math.max(y, lower),
    zoom,
  };
}

/** The viewport moved just so far that the rectangle is seen, where it fits at all; the same where it is seen. */
export function showing(viewport: Viewport, rect: Rect, size: Size): Viewport {
  const { x, y, zoom } = viewport;
  const corner = toScreen(viewport, rect);
  return {
    x: x + nudge(corner.x, rect.width * zoom, size.width, PALETTE),
    y: y + nudge(corner.y, rect.height * zoom, size.height, RIM),
    zoom,
  };
}

/** Distance from the rim that what is shown keeps, in screen pixels; at the left there is the palette. */
const RIM = 24;
const PALETTE = 64;

/** How far a stretch must move to lie between 0 and `room`, with a rim. */
function nudge(start: number, length: number, room: number, rim: number): number {
  if (start < rim) return rim - start;
  return Math.max(Math.min(room - RIM - (start + length), 0), rim - start);
}
