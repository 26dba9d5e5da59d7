import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useSignal } from "../../canvas/use-signal.ts";
import type { Column } from "../columns/column.ts";
import classes from "./grid.module.css";
import type { GridController } from "./grid-controller.ts";

interface HeaderRowProps {
  readonly grid: GridController;
  readonly columns: readonly Column[];
  /** The column under the cursor; -1 where it is elsewhere. */
  readonly active: number;
}

/** The names of the columns: Enter or a click sorts by one, its right edge (or Alt with arrow keys) resizes it. */
export function HeaderRow({ grid, columns, active }: HeaderRowProps) {
  const { model } = grid;
  const sort = useSignal(model.sort);
  return (
    <div role="row" aria-rowindex={1} className={classes["headerRow"]}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label="Row"
        tabIndex={active === 0 ? 0 : -1}
        data-cell="-1 0"
        data-still
        className={classes["header"]}
      />
      {columns.map((column, index) => {
        const isSorted = sort?.column === column.id;
        const Arrow = sort?.descending === true ? IconArrowDown : IconArrowUp;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : "none"}
            tabIndex={active === index + 1 ? 0 : -1}
            data-cell={`-1 ${index + 1}`}
            data-still={column.id === "name" ? "name" : undefined}
            data-numeric={column.numeric || undefined}
            className={classes["header"]}
            title={`${column.label}: sort`}
          >
            <span className={classes["text"]}>{column.label}</span>
            {isSorted && <Arrow size={14} stroke={1.5} aria-hidden />}
            <span
              className={classes["resize"]}
              aria-hidden
              onPointerDown={(event) => startResize(event, (width) => model.setWidth(column, width))}
              onDoubleClick={() => model.setWidth(column, column.width)}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Follows the pointer until it is released. */
function startResize(event: React.PointerEvent<HTMLElement>, onWidth: (width: number) => void): void {
  const handle = event.currentTarget;
  const cell = handle.parentElement;
  if (cell === null) return;
  event.preventDefault();
  event.stopPropagation();
  handle.setPointerCapture(event.pointerId);
  const start = cell.offsetWidth - event.clientX;
  const onMove = (move: PointerEvent): void => onWidth(start + move.clientX);
  const onEnd = (): void => {
    handle.removeEventListener("pointermove", onMove);
    handle.removeEventListener("pointerup", onEnd);
    handle.removeEventListener("pointercancel", onEnd);
  };
  handle.addEventListener("pointermove", onMove);
  handle.addEventListener("pointerup", onEnd);
  handle.addEventListener("pointercancel", onEnd);
}
