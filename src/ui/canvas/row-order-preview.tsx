import { IconGripVertical } from "@tabler/icons-react";
import { CARD } from "../../diagram/card-metrics.ts";
import { shownName } from "../app/shown-name.ts";
import { useBoard } from "./board-context.ts";
import classes from "./row-order-preview.module.css";
import { useSignal } from "./use-signal.ts";

/** The rows of a router or gateway in the order that a drop would make, with the priorities that it would set. */
export function RowOrderPreview() {
  const board = useBoard();
  const order = useSignal(board.rowOrder);
  const card = order === undefined ? undefined : board.model.scene.cards.get(order.card);
  const at = order === undefined ? undefined : board.model.placeOf(order.card);
  const [first] = card?.rows ?? [];
  if (order === undefined || card === undefined || at === undefined || first === undefined) return null;
  const { priorities, rows, route } = order;
  return (
    <div className={classes["preview"]} style={{ left: at.x, top: at.y + first.y, width: card.width }}>
      {rows.flatMap((id) => {
        const row = card.rows.find((each) => each.id === id);
        if (row === undefined) return [];
        const set = priorities?.get(id);
        return (
          <div
            key={id}
            className={classes["row"]}
            data-moved={id === route || undefined}
            style={{ height: CARD.rowHeight }}
          >
            <IconGripVertical size={12} stroke={1.5} aria-hidden />
            <span className={classes["priority"]} data-set={set !== undefined || undefined}>
              {set ?? (row.priority === "" ? "–" : row.priority)}
            </span>
            <span className={classes["match"]}>
              {row.match}
              <br />→ {row.targets}
            </span>
          </div>
        );
      })}
      <p role="status" className={classes["caption"]}>
        {captionOf(
          priorities,
          priorities === undefined
            ? []
            : [...priorities].map(([id, priority]) => ({
                name: shownName(id, board.editor.filled.values),
                priority,
              })),
        )}
      </p>
    </div>
  );
}

function captionOf(
  priorities: ReadonlyMap<string, number> | undefined,
  set: readonly { readonly name: string; readonly priority: number }[],
): string {
  if (priorities === undefined) return "There are more routes than priorities.";
  if (set.length === 0) return "Tried there already";
  const [only, ...others] = set;
  return only !== undefined && others.length === 0
    ? `Sets priority ${only.priority} of ${only.name}`
    : `Sets priorities ${set.map(({ priority }) => priority).join(", ")}`;
}
