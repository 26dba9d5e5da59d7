import { KINDS } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { CARD } from "../card-metrics.ts";
import type { EndBox } from "../edge-ends.ts";
import type { Rect } from "../geometry/rect.ts";

/** How far the frame of a group stands around its cards, in pixels; its title is within `top`. */
export const FRAME = { side: 16, top: 36, bottom: 16, titleHeight: 28 } as const;

/** The frame around cards that take this room. */
export function frameAround({ x, y, width, height }: Rect): Rect {
  return {
    x: x - FRAME.side,
    y: y - FRAME.top,
    width: width + 2 * FRAME.side,
    height: height + FRAME.top + FRAME.bottom,
  };
}

const HEIGHT = 64;

/** A collapsed group as lines meet it: as wide as a card. */
export const GROUP_BOX: EndBox = {
  rows: [],
  at: { title: CARD.padding },
  ports: { in: { x: 0, y: HEIGHT / 2 }, out: { x: CARD.width, y: HEIGHT / 2 } },
  width: CARD.width,
  height: HEIGHT,
};

/** What is in a group, by kind: "3 virtual nodes, 1 virtual service". */
export function countsText(members: Iterable<ResourceId>): string {
  const counts = new Map<string, number>();
  for (const id of members) {
    const { kind } = refOf(id);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    if (count === undefined) return [];
    const { title, titlePlural } = kindDefinition(kind);
    const noun = (count === 1 ? title : titlePlural).toLowerCase().replace(/^virtual /, "");
    return [`${count} ${noun}`];
  }).join(" · ");
}
