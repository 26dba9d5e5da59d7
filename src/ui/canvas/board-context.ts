import { createContext, useContext } from "react";
import type { BoardController } from "./board-controller.ts";

/** The board that is shown. */
export const BoardContext = createContext<BoardController | undefined>(undefined);

/** The board that is shown; only below `Board`. */
export function useBoard(): BoardController {
  const board = useContext(BoardContext);
  if (board === undefined) throw new Error("useBoard outside a board");
  return board;
}
