import { CARD } from "../card-metrics.ts";
import type { PictureGroup } from "../picture/make-picture.ts";
import { CARD_LOOK } from "./card-look.ts";
import { baseline } from "./fonts.ts";
import type { Pen } from "./pen.ts";

/** How far a second plate stands out under a collapsed group: it says that there is more than one card. */
const LEAF = 3;

/** Draws the frame of a group, or its card where it is collapsed, at the origin. */
export function drawGroup({ name, rect, counts, collapsed }: PictureGroup, pen: Pen): void {
  const box = { x: 0, y: 0, width: rect.width, height: rect.height };
  const { radius } = CARD_LOOK;
  const room = rect.width - 2 * CARD.padding;
  if (!collapsed) {
    pen.box(box, { fill: "border-soft", alpha: CARD_LOOK.frameFill, stroke: "border", radius });
    const text = pen.fitted(name, "title", room);
    pen.text(CARD.padding, baseline(0, 28, "title"), "title", [text, "text-2"]);
    return;
  }
  const leaf = { ...box, x: LEAF, y: LEAF };
  pen.box(leaf, { fill: "card", stroke: "border", radius });
  pen.box(box, { fill: "card", stroke: "border", radius });
  pen.icon("group", { x: CARD.padding, y: 14 }, 16, "text-2", 1);
  const text = pen.fitted(name, "title", room - CARD.iconWidth);
  pen.text(CARD_LOOK.titleLeft, baseline(12, 20, "title"), "title", [text, "text"]);
  pen.text(CARD.padding, baseline(36, 16, "text"), "text", [pen.fitted(counts, "text", room), "text-2"]);
}
