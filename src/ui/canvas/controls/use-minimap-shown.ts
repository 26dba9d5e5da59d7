import { useCallback, useSyncExternalStore } from "react";
import { useBoard } from "../board-context.ts";
import { isMinimapShown } from "./is-minimap-shown.ts";

/** Whether the minimap is shown; follows the user's choice and the number of cards. */
export function useMinimapShown(): boolean {
  const board = useBoard();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [board.places.subscribe(listener), board.minimap.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [board],
  );
  return useSyncExternalStore(subscribe, () => isMinimapShown(board));
}
