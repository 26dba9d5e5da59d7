import { memo } from "react";
import type { Problem } from "../../../checks/problem.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useProblems } from "../../app/use-problems.ts";
import { useResource } from "../../app/use-resource.ts";
import { useSession } from "../../app/use-session.ts";
import type { Column, Row } from "../columns/column.ts";
import { CellEditor } from "./cell-editor.tsx";
import classes from "./grid.module.css";
import { GridCell } from "./grid-cell.tsx";
import type { GridController } from "./grid-controller.ts";
import type { GridState } from "./grid-state.ts";
import { RowHeader } from "./row-header.tsx";
import { shownTextOf } from "./shown-text.ts";

export interface GridRowProps {
  readonly grid: GridController;
  readonly id: ResourceId;
  readonly row: number;
  /** Its place among all rows of the grid, header included, from 1. */
  readonly index: number;
  readonly columns: readonly Column[];
  /** In pixels. */
  readonly top: number;
  /** The column under the cursor, and the selected ones; -1 where none is in this row. */
  readonly active: number;
  readonly left: number;
  readonly right: number;
  readonly edit: GridState["edit"];
  /** Of the design: some cells say what others do with the row. */
  readonly version: number;
}

/** One resource or route. Drawn again only when it, the design, or what is selected in it changes. */
export const GridRow = memo((props: GridRowProps) => {
  const { grid, id, row, columns, active, left, right, edit } = props;
  const resource = useResource(id);
  const problems = useProblems(id);
  const selected = useSession(({ selection }) => selection.items.includes(id));
  useChosenValues();
  if (resource === undefined) return null;
  const data: Row = { id, resource };
  return (
    <div
      role="row"
      aria-rowindex={props.index}
      aria-selected={selected}
      className={classes["row"]}
      data-row={id}
      data-selected={selected || undefined}
      style={{ top: props.top }}
    >
      <RowHeader row={row} id={id} active={active === 0} problems={problems} />
      {columns.map((column, index) => {
        const place = index + 1;
        const isActive = active === place;
        const shown = shownTextOf(grid.model, column, data);
        return (
          <GridCell
            key={column.id}
            column={column}
            row={row}
            place={place}
            text={shown.text}
            title={shown.title}
            active={isActive}
            selected={place >= left && place <= right}
            problems={problemsIn(column, data, problems)}
          >
            {isActive && edit !== undefined && (
              <CellEditor grid={grid} column={column} row={row} place={place} start={edit.text} />
            )}
          </GridCell>
        );
      })}
    </div>
  );
});

const NONE: readonly Problem[] = [];

/** The problems at the places of a cell. */
function problemsIn(column: Column, row: Row, problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0 || column.id === "problems") return NONE;
  const places = column.places(row);
  return problems.filter(({ at }) =>
    places.some((place) => at.pointer === place || at.pointer.startsWith(`${place}/`)),
  );
}
