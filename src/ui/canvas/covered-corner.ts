import type { Size } from "./viewport.ts";

/** How much of the lower right corner of the board the minimap covers, with what stands below it. */
export function coveredCorner(host: HTMLElement | undefined): Size {
  const minimap = host?.querySelector("[data-minimap]")?.getBoundingClientRect();
  const board = host?.getBoundingClientRect();
  if (minimap === undefined || board === undefined) return { width: 0, height: 0 };
  return { width: board.right - minimap.left, height: board.bottom - minimap.top };
}
