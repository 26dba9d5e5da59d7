import { type RefObject, useEffect, useMemo } from "react";
import { focusInspector } from "../../app/focus-inspector.ts";
import type { GridController } from "./grid-controller.ts";
import { type CellPlace, movedBy } from "./grid-state.ts";

type Handlers = Pick<
  React.HTMLAttributes<HTMLDivElement>,
  "onMouseDown" | "onMouseOver" | "onClick" | "onDoubleClick" | "onKeyDown"
>;

/** Mouse, keys and clipboard on the grid. */
export function useGridEvents(grid: GridController, scroller: RefObject<HTMLDivElement | null>): Handlers {
  useEffect(() => {
    const isMine = (): boolean => {
      const { activeElement } = document;
      return (
        scroller.current?.contains(activeElement) === true &&
        activeElement instanceof HTMLElement &&
        activeElement.dataset["cell"] !== undefined
      );
    };
    const onCopy = (event: ClipboardEvent): void => {
      if (!isMine()) return;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", grid.copied());
      if (event.type === "cut") grid.clear();
    };
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isMine() || text === "") return;
      event.preventDefault();
      grid.paste(text);
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", onPaste);
    };
  }, [grid, scroller]);
  return useMemo(() => handlersOf(grid), [grid]);
}

function handlersOf(grid: GridController): Handlers {
  let pressed: CellPlace | undefined;
  return {
    onMouseDown: (event) => {
      const place = placeOf(event.target);
      pressed = undefined;
      if (place === undefined || event.button !== 0 || isField(event.target)) return;
      if (place.row < 0) return;
      pressed = place;
      // The focus goes to the cell once it is drawn; a press with Shift selects cells, not text.
      event.preventDefault();
      leaveField();
      grid.placeAt(place, event.shiftKey);
    },
    onMouseOver: (event) => {
      const place = placeOf(event.target);
      if (place === undefined || pressed === undefined || event.buttons !== 1) return;
      const isSame = place.row === pressed.row && place.column === pressed.column;
      if (!isSame && grid.state.value.edit === undefined) grid.placeAt(place, true);
    },
    onClick: (event) => {
      const place = placeOf(event.target);
      if (place === undefined || isField(event.target)) return;
      if (place.row < 0) grid.sortAt(place.column);
      else if (place.column === 0 && (event.ctrlKey || event.metaKey)) grid.rows.toggle(place.row);
      else if (place.column === 0 && event.shiftKey) grid.rows.selectOnly(grid.targets);
      else if (!event.shiftKey) grid.onRowClick(place);
    },
    onDoubleClick: (event) => {
      const place = placeOf(event.target);
      if (place === undefined || place.row < 0 || isField(event.target)) return;
      if (place.column === 0) focusInspector();
      else grid.startEdit();
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || isField(event.target) || placeOf(event.target) === undefined)
        return;
      if (pressKey(grid, event)) event.preventDefault();
    },
  };
}

/** What a key does on a cell; false for keys that do nothing here. */
function pressKey(grid: GridController, event: React.KeyboardEvent): boolean {
  const { row, column } = grid.state.value;
  if (row < 0 && event.altKey && /^Arrow(Left|Right)$/.test(event.key)) {
    grid.resizeAt(column, event.key === "ArrowLeft" ? -16 : 16);
    return true;
  }
  const moved = movedBy(grid.state.value, event, grid.size);
  if (moved !== undefined) {
    grid.moveTo(moved);
    return true;
  }
  if (event.ctrlKey || event.metaKey) return pressCommand(grid, event.key.toLowerCase());
  if (event.altKey) return false;
  const act = event.key === " " && event.shiftKey ? ACTIONS["Shift+ "] : ACTIONS[event.key];
  if (act !== undefined) return act(grid, { row, column });
  if (event.key.length !== 1 || !grid.isEditable(column)) return false;
  grid.startEdit(event.key);
  return true;
}

type Act = (grid: GridController, place: CellPlace) => boolean;

const erase: Act = (grid, { column }) => {
  if (column === 0) grid.removeRows();
  else grid.clear();
  return true;
};

const ACTIONS: Readonly<Record<string, Act>> = {
  Enter: (grid, { row, column }) => {
    if (row < 0) grid.sortAt(column);
    else if (column > 0) grid.startEdit();
    else if (grid.rows.select(row)) requestAnimationFrame(focusInspector);
    else grid.startNewRow();
    return true;
  },
  F2: (grid) => {
    grid.startEdit();
    return true;
  },
  " ": (grid, { row }) => {
    grid.rows.toggle(row);
    return true;
  },
  "Shift+ ": (grid) => {
    grid.rows.selectOnly(grid.targets);
    return true;
  },
  Delete: erase,
  Backspace: erase,
  Escape: (grid) => grid.collapse(),
};

function pressCommand(grid: GridController, key: string): boolean {
  if (key === "a") grid.selectAll();
  else if (key === "d") grid.duplicateRows();
  else return false;
  return true;
}

/** The field of a cell takes its text in when it is left. */
function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement) activeElement.blur();
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement;
}

function placeOf(target: EventTarget): CellPlace | undefined {
  const cell = target instanceof Element ? target.closest("[data-cell]") : null;
  if (!(cell instanceof HTMLElement)) return undefined;
  const [row, column] = (cell.dataset["cell"] ?? "").split(" ").map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}
