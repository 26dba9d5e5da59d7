import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";

/** From so many cards on there is a minimap, unless the user said otherwise. */
const MANY = 60;

/** Whether the minimap is shown. */
export function useMinimapShown(): boolean {
  const board = useBoard();
  useSignal(board.revision);
  return useSignal(board.minimap) ?? board.model.scene.cards.size >= MANY;
}
