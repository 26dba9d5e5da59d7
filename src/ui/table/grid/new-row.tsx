import { kindDefinition } from "../../../model/kinds/registry.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import type { Column } from "../columns/column.ts";
import { CellEditor } from "./cell-editor.tsx";
import classes from "./grid.module.css";
import type { GridController } from "./grid-controller.ts";
import type { GridState } from "./grid-state.ts";

interface NewRowProps {
  readonly grid: GridController;
  readonly columns: readonly Column[];
  readonly index: number;
  readonly row: number;
  readonly top: number;
  readonly active: number;
  readonly edit: GridState["edit"];
}

/** The empty last row: a name typed there adds a resource. */
export function NewRow({ grid, columns, index, row, top, active, edit }: NewRowProps) {
  const kind = useSignal(grid.model.kind);
  useSignal(grid.draft.texts);
  const title = kindDefinition(kind).title.toLowerCase();
  return (
    <div role="row" aria-rowindex={index} className={classes["row"]} data-new style={{ top }}>
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={`New ${title}`}
        tabIndex={active === 0 ? 0 : -1}
        data-cell={`${row} 0`}
        data-still
        className={classes["rowHeader"]}
      >
        +
      </div>
      {columns.map((column, at) => {
        const place = at + 1;
        const isActive = active === place;
        const typed = grid.draft.textOf(column.id);
        const hint = hintOf(column, title, grid.draft.parent);
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={place + 1}
            aria-selected={isActive}
            aria-readonly={!grid.isEditable(place, row)}
            tabIndex={isActive ? 0 : -1}
            data-cell={`${row} ${place}`}
            data-still={column.id === "name" ? "name" : undefined}
            data-active={isActive || undefined}
            data-mono={column.mono || undefined}
            data-numeric={column.numeric || undefined}
            className={classes["cell"]}
          >
            {isActive && edit !== undefined ? (
              <CellEditor grid={grid} column={column} row={row} place={place} start={edit.text} />
            ) : typed === "" ? (
              <span className={classes["hint"]}>{hint}</span>
            ) : (
              <span className={classes["text"]}>{typed}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

function hintOf(column: Column, title: string, parent: string): string {
  if (column.id === "name") return `New ${title}`;
  return column.id === "parent" ? parent : "";
}
