import type { Rect } from "../../../diagram/geometry/rect.ts";

/** A place on the board as a style, within the viewport of React Flow. */
export function drawnStyle({ x, y, width, height }: Rect): React.CSSProperties {
  return { left: x, top: y, width, height };
}
