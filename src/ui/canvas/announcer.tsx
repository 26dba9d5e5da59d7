import classes from "./board.module.css";
import { useBoard } from "./board-context.ts";
import { useSignal } from "./use-signal.ts";

/** Says what messages do not: creation and moves. Messages are spoken by `notify`. */
export function Announcer() {
  const board = useBoard();
  const text = useSignal(board.spoken);
  return (
    <div className={classes["hidden"]} role="status" aria-label="Board messages">
      {text}
    </div>
  );
}
