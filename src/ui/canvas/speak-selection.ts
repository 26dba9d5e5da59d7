import type { BoardController } from "./board-controller.ts";
import { selectionSentence } from "./selection-sentence.ts";

/** A box that is drawn, or a key that is held, selects many times: what it ends in is said. */
const AFTER = 250;

/**
 * Says what is selected, for those who do not see the board. What a command says of itself ("Added virtual node
 * cart.") says it better. Returns how to stop that.
 */
export function speakSelection(board: BoardController): () => void {
  const { session } = board.editor;
  let selection = session.state.selection;
  let spoken = board.spoken.value;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = session.subscribe(() => {
    const next = session.state.selection;
    if (next === selection) return;
    selection = next;
    // What was said of an earlier selection says nothing of this one, however soon it comes.
    spoken = board.spoken.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (board.spoken.value === spoken)
        board.say(selectionSentence(board.editor, board.model, session.state.selection));
    }, AFTER);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
