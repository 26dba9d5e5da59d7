import { kindDefinition } from "../../../model/kinds/registry.ts";
import { useSession } from "../../app/use-session.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import type { GridController } from "../grid/grid-controller.ts";
import { rectangleOf } from "../grid/grid-state.ts";
import classes from "./toolbar.module.css";

/** How many rows there are, how many of them are shown, and how much is selected. */
export function StatusBar({ grid }: { readonly grid: GridController }) {
  const { model } = grid;
  const kind = useSignal(model.kind);
  const rows = useSignal(model.rows);
  const counts = useSignal(model.counts);
  const state = useSignal(grid.state);
  useSession(({ selection }) => selection);
  const { title, titlePlural } = kindDefinition(kind);
  const all = counts[kind];
  const noun = (all === 1 ? title : titlePlural).toLowerCase();
  const { top, bottom, left, right } = rectangleOf(state);
  const cells = (bottom - top + 1) * (right - left + 1);
  const selected = grid.rows.selected.length;
  const parts = [
    rows.length === all ? `${all} ${noun}` : `${rows.length} of ${all} ${noun}`,
    ...(cells > 1 && left > 0 ? [`${cells} cells selected`] : []),
    ...(selected > 1 ? [`${selected} rows selected`] : []),
  ];
  return (
    <p className={classes["status"]} role="status">
      {parts.join(" · ")}
    </p>
  );
}
