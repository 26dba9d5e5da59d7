import { memo, useDeferredValue } from "react";
import type { CardId } from "../../diagram/card.ts";
import type { EdgeMark } from "../../diagram/compared/compared-marks.ts";
import type { Edge, EdgeId } from "../../diagram/edge.ts";
import type { Selection } from "../../editor/session.ts";
import { compareText } from "../../lib/compare-text.ts";
import { useSession } from "../app/use-session.ts";
import { selectEdge } from "./actions/selection.ts";
import classes from "./board.module.css";
import { useBoard } from "./board-context.ts";
import type { BoardController } from "./board-controller.ts";
import { lineSentence } from "./line-sentence.ts";
import { useSignal } from "./use-signal.ts";

/** So many lines are listed; with a selection only its own are. */
const MOST = 100;

/**
 * The lines of the board as buttons, for those who do not see the canvas: the lines of the selection, else
 * those between mounted cards.
 */
export function ConnectionsList() {
  const board = useBoard();
  // The list is heard, not seen: what is typed is painted first.
  const revision = useDeferredValue(useSignal(board.revision));
  const mounted = useDeferredValue(useSignal(board.cards.ids));
  const selection = useDeferredValue(useSession((state) => state.selection));
  return <Lines board={board} revision={revision} mounted={mounted} selection={selection} />;
}

interface LinesProps {
  readonly board: BoardController;
  /** Says that the board shows something else. */
  readonly revision: number;
  readonly mounted: readonly CardId[];
  readonly selection: Selection;
}

const Lines = memo(function Lines({ board, mounted, selection }: LinesProps) {
  const edges = listed(board, mounted);
  if (edges.length === 0) return null;
  return (
    <section className={classes["hidden"]} aria-label="Connections">
      <ul>
        {edges.map((edge) => (
          <li key={edge.id}>
            <button
              type="button"
              data-line={edge.id}
              aria-pressed={board.model.scene.edgesOf(edge.id).some((id) => selection.edges.includes(id))}
              onClick={() => selectEdge(board, edge.id, false)}
            >
              {lineSentence(edge, board.model, board.editor.filled.values)}
              {markOf(board.model.marks?.edge(edge.id))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});

function markOf(mark: EdgeMark | undefined): string {
  if (mark === undefined) return "";
  return mark.label === undefined ? `, ${mark.state}` : `, ${mark.state}: ${mark.label}`;
}

function listed({ model, emphasis }: BoardController, mounted: readonly CardId[]): Edge[] {
  const leaving = (card: CardId): EdgeId[] =>
    [...model.scene.edgesAt(card)].filter((edge) => model.scene.edges.get(edge)?.from === card);
  const ids = emphasis.active ? [...emphasis.edges] : mounted.flatMap(leaving);
  return ids
    .slice(0, MOST)
    .sort(compareText)
    .flatMap((id) => model.scene.edges.get(id) ?? []);
}
