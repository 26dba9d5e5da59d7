import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import { isMinimapShown } from "./is-minimap-shown.ts";

/** Whether the minimap is shown; follows the user's choice and the number of cards. */
export function useMinimapShown(): boolean {
  const board = useBoard();
  useSignal(board.revision);
  useSignal(board.minimap);
  return isMinimapShown(board);
}
