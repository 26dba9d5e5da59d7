/** A cell by its place: row -1 is the header, the row after the last is the empty one; column 0 is the row header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What the grid has under its cursor. */
export interface GridState extends CellPlace {
  /** The other corner of the selected rectangle. */
  readonly anchor: CellPlace;
  /** The cell under the cursor is edited; `text` is what its field starts with, absent for what stands there. */
  readonly edit?: { readonly text?: string };
}

export interface GridSize {
  readonly rows: number;
  /** Without the row header. */
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

/** A selected rectangle, both ends included. */
interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const START: GridState = { row: 0, column: 1, anchor: { row: 0, column: 1 } };

/** The rectangle between the cursor and its anchor. */
export function rectangleOf({ row, column, anchor }: GridState): Rectangle {
  return {
    top: Math.min(row, anchor.row),
    bottom: Math.max(row, anchor.row),
    left: Math.min(column, anchor.column),
    right: Math.max(column, anchor.column),
  };
}

export function isOneCell({ row, column, anchor }: GridState): boolean {
  return row === anchor.row && column === anchor.column;
}

/** The cursor at a cell, kept within the grid; with `extend` the anchor stays, and only real cells count. */
export function cursorAt(state: GridState, place: CellPlace, size: GridSize, extend = false): GridState {
  const isExtending = extend && state.row >= 0 && state.anchor.row < size.rows && size.rows > 0;
  if (!isExtending) {
    const row = clamp(place.row, -1, size.rows);
    const column = clamp(place.column, 0, size.columns);
    return { row, column, anchor: { row, column } };
  }
  const left = state.anchor.column === 0 ? 0 : 1;
  return {
    row: clamp(place.row, 0, size.rows - 1),
    column: clamp(place.column, left, left === 0 ? 0 : size.columns),
    anchor: state.anchor,
  };
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where a key moves the cursor; undefined for keys that do not. */
export function movedBy(state: GridState, event: Key, size: GridSize): GridState | undefined {
  const to = event.altKey ? undefined : placeOf(event.key, event.ctrlKey || event.metaKey, state, size);
  return to === undefined ? undefined : cursorAt(state, to, size, event.shiftKey);
}

function placeOf(
  key: string,
  far: boolean,
  { row, column }: CellPlace,
  size: GridSize,
): CellPlace | undefined {
  const last = size.rows - 1;
  switch (key) {
    case "ArrowDown":
      return { row: far ? last : row + 1, column };
    case "ArrowUp":
      return { row: far ? 0 : row - 1, column };
    case "ArrowRight":
      return { row, column: far ? size.columns : column + 1 };
    case "ArrowLeft":
      return { row, column: far ? 1 : column - 1 };
    case "Home":
      return { row: far ? 0 : row, column: 1 };
    case "End":
      return { row: far ? last : row, column: size.columns };
    case "PageDown":
      return { row: Math.max(row, Math.min(last, row + size.page)), column };
    case "PageUp":
      return { row: Math.min(row, Math.max(0, row - size.page)), column };
    default:
      return undefined;
  }
}

/** The next cell that can be edited, or the one before: in this row, else in the next or the one before. */
export function nextCell(
  { row, column }: CellPlace,
  size: GridSize,
  step: 1 | -1,
  isEditable: (column: number) => boolean,
): CellPlace | undefined {
  const columns = Array.from({ length: size.columns }, (_, index) => index + 1).filter(isEditable);
  const ahead = step > 0 ? columns.find((each) => each > column) : columns.findLast((each) => each < column);
  if (ahead !== undefined) return { row, column: ahead };
  const around = step > 0 ? columns[0] : columns.at(-1);
  const next = row + step;
  return around === undefined || next < 0 || next > size.rows ? undefined : { row: next, column: around };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
