import type { BoardController } from "../board-controller.ts";

/** From so many cards on there is a minimap, unless the user said otherwise. */
const MANY = 60;

/** Whether the minimap is shown. */
export function isMinimapShown(board: BoardController): boolean {
  return board.minimap.value ?? board.model.scene.cards.size >= MANY;
}
