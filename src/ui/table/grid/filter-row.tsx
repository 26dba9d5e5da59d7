import { useSignal } from "../../canvas/use-signal.ts";
import type { Column } from "../columns/column.ts";
import type { TableModel } from "../table-model.ts";
import classes from "./grid.module.css";

/** A field over each column: its cells must hold what is typed there. */
export function FilterRow({
  model,
  columns,
}: {
  readonly model: TableModel;
  readonly columns: readonly Column[];
}) {
  const texts = useSignal(model.texts);
  return (
    <div role="row" aria-rowindex={2} className={classes["headerRow"]} data-filters>
      <div role="gridcell" aria-colindex={1} className={classes["header"]} data-still />
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={index + 2}
          className={classes["header"]}
          data-still={column.id === "name" ? "name" : undefined}
        >
          <input
            className={classes["filter"]}
            aria-label={`Filter ${column.label}`}
            placeholder="Filter"
            autoComplete="off"
            spellCheck={false}
            value={texts.get(column.id) ?? ""}
            onChange={(event) => model.setText(column.id, event.currentTarget.value)}
          />
        </div>
      ))}
    </div>
  );
}
