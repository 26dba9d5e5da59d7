import type { Edge } from "../../diagram/edge.ts";
import { refOf } from "../../model/reference/ref.ts";
import { selectEdge } from "./actions/selection.ts";
import classes from "./board.module.css";
import { useBoard } from "./board-context.ts";
import type { BoardController } from "./board-controller.ts";
import { useSignal } from "./use-signal.ts";

/** So many lines are listed; with a selection only its own are. */
const MOST = 100;

/**
 * The lines of the board as buttons, for those who do not see the canvas: the lines of the selection, else
 * those between mounted cards.
 */
export function ConnectionsList() {
  const board = useBoard();
  useSignal(board.revision);
  useSignal(board.nodes);
  const edges = listed(board);
  if (edges.length === 0) return null;
  const { selection } = board.editor.session.state;
  return (
    <section className={classes["hidden"]} aria-label="Connections">
      <ul>
        {edges.map((edge) => (
          <li key={edge.id}>
            <button
              type="button"
              aria-pressed={selection.edges.includes(edge.id)}
              onClick={() => selectEdge(board, edge.id, false)}
            >
              {sentence(edge)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function listed({ model, emphasis, nodes }: BoardController): Edge[] {
  const ids = emphasis.active
    ? [...emphasis.edges]
    : nodes.value.flatMap(({ id }) =>
        [...model.scene.edgesAt(id)].filter((edge) => model.scene.edges.get(edge)?.from === id),
      );
  return ids
    .slice(0, MOST)
    .sort()
    .flatMap((id) => model.scene.edges.get(id) ?? []);
}

const VERB = { call: "calls", provider: "is provided by", target: "leads to" } as const;

function sentence({ role, from, to, services, shares }: Edge): string {
  const caller = refOf(from).name;
  if (role !== "call") return `${caller} ${VERB[role]} ${refOf(to).name}`;
  const named = services.map((name, i) => (shares[i] === undefined ? name : `${name} (${shares[i]})`));
  const at = refOf(to).kind === "virtualNode" ? ` at ${refOf(to).name}` : "";
  return `${caller} calls ${named.join(", ")}${at}`;
}
