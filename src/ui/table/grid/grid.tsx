import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { useRowMenu } from "../../app/outline/use-row-menu.tsx";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { EmptyRows } from "./empty-rows.tsx";
import { FilterRow } from "./filter-row.tsx";
import classes from "./grid.module.css";
import type { GridController } from "./grid-controller.ts";
import { ROW, ROW_HEADER, type Span, spanOf, visibleRows } from "./grid-geometry.ts";
import { GridRow } from "./grid-row.tsx";
import { rectangleOf } from "./grid-state.ts";
import { HeaderRow } from "./header-row.tsx";
import { NewRow } from "./new-row.tsx";
import { useGridEvents } from "./use-grid-events.ts";

/** The rows and cells. Only those near what is seen are in the page; each says its place among all. */
export function Grid({ grid }: { readonly grid: GridController }) {
  const { model } = grid;
  const kind = useSignal(model.kind);
  const columns = useSignal(model.columns);
  const rows = useSignal(model.rows);
  const state = useSignal(grid.state);
  const hasFilters = useSignal(grid.hasColumnFilters);
  useSignal(model.widths);
  // Cells that say what other resources do with the row follow all of them.
  useDesignVersion();
  const scroller = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState<Span>({ from: 0, to: 40 });
  const head = hasFilters ? 2 * ROW : ROW;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => {
      grid.page = Math.max(1, Math.floor((element.clientHeight - head) / ROW) - 1);
      setSpan((last) => spanOf(last, element.scrollTop, element.clientHeight));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [grid, head]);
  useLayoutEffect(() => grid.model.kind.subscribe(() => scroller.current?.scrollTo(0, 0)), [grid]);
  useCursorInView(grid, scroller, head);
  const events = useGridEvents(grid, scroller);
  const rowMenu = useRowMenu({
    rename: (id) => grid.renameRow(id),
    duplicate: () => grid.duplicateRows(),
  });

  const widths = columns.map((column) => model.width(column));
  const template = [ROW_HEADER, ...widths].map((width) => `${width}px`).join(" ");
  const { top, bottom, left, right } = rectangleOf(state);
  const label = kindDefinition(kind).titlePlural;
  return (
    <div
      ref={scroller}
      id="table-grid"
      role="grid"
      aria-label={label}
      aria-multiselectable
      aria-rowcount={rows.length + (hasFilters ? 3 : 2)}
      aria-colcount={columns.length + 1}
      aria-describedby="table-hint"
      tabIndex={-1}
      className={classes["grid"]}
      style={{ "--columns": template, "--first": `${ROW_HEADER}px` } as React.CSSProperties}
      {...events}
      onContextMenu={rowMenu.onContextMenu}
    >
      {rowMenu.menu}
      <p id="table-hint" className={classes["hidden"]}>
        Arrow keys move, Enter or typing edits a cell, Space selects a row, Enter on the number of a row opens
        the inspector, Ctrl+C and Ctrl+V exchange cells with a spreadsheet.
      </p>
      <div
        className={classes["sheet"]}
        role="presentation"
        style={{
          height: head + (rows.length + 1) * ROW,
          width: ROW_HEADER + widths.reduce((sum, width) => sum + width, 0),
        }}
      >
        <div className={classes["head"]} role="rowgroup">
          <HeaderRow grid={grid} columns={columns} active={state.row < 0 ? state.column : -1} />
          {hasFilters && <FilterRow model={model} columns={columns} />}
        </div>
        <div role="rowgroup">
          {visibleRows(span, rows.length, state.row).map((row) => {
            const id = rows[row];
            if (id === undefined) return null;
            const inside = row >= top && row <= bottom;
            return (
              <GridRow
                key={id}
                grid={grid}
                id={id}
                row={row}
                index={row + (hasFilters ? 3 : 2)}
                columns={columns}
                top={head + row * ROW}
                active={row === state.row ? state.column : -1}
                left={inside ? left : -1}
                right={inside ? right : -1}
                edit={row === state.row ? state.edit : undefined}
                version={model.editor.store.version}
              />
            );
          })}
          <NewRow
            grid={grid}
            columns={columns}
            index={rows.length + (hasFilters ? 3 : 2)}
            row={rows.length}
            top={head + rows.length * ROW}
            active={state.row === rows.length ? state.column : -1}
            edit={state.row === rows.length ? state.edit : undefined}
          />
        </div>
      </div>
      <EmptyRows grid={grid} />
    </div>
  );
}

/** Scrolls to the cell under the cursor, and gives it the focus when it is to have it. */
function useCursorInView(
  grid: GridController,
  scroller: React.RefObject<HTMLDivElement | null>,
  head: number,
): void {
  const state = useSignal(grid.state);
  const calls = useSignal(grid.focusCalls);
  const { row, column } = state;
  const isEditing = state.edit !== undefined;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || row < 0) return;
    const y = row * ROW;
    if (y < element.scrollTop) element.scrollTop = y;
    const bottom = y + ROW + head;
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [scroller, row, head]);
  useEffect(() => {
    const cell = scroller.current?.querySelector(`[data-cell="${row} ${column}"]`);
    if (!(cell instanceof HTMLElement) || isEditing || calls === 0) return;
    cell.focus({ preventScroll: true });
    scrollSideways(scroller.current, cell);
  }, [scroller, row, column, isEditing, calls]);
}

/** Cells under the first columns, which stand still, are brought out from there. */
function scrollSideways(scroller: HTMLElement | null, cell: HTMLElement): void {
  if (scroller === null || cell.dataset["still"] !== undefined) return;
  const still = scroller.querySelector<HTMLElement>("[data-still=name]");
  const from = still === null ? ROW_HEADER : ROW_HEADER + still.offsetWidth;
  const { offsetLeft, offsetWidth } = cell;
  if (offsetLeft < scroller.scrollLeft + from) scroller.scrollLeft = offsetLeft - from;
  else if (offsetLeft + offsetWidth > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = offsetLeft + offsetWidth - scroller.clientWidth;
  }
}
