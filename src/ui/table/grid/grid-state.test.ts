import { expect, it } from "vitest";
import { cursorAt, movedBy, nextCell, rectangleOf, START } from "./grid-state.ts";

const size = { rows: 100, columns: 5, page: 20 };
const key = (name: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

it("moves within the grid: up to the header, down to the empty row, left to the row header", () => {
  expect(movedBy(START, key("ArrowUp"), size)).toMatchObject({ row: -1, column: 1 });
  expect(movedBy(START, key("ArrowLeft"), size)).toMatchObject({ row: 0, column: 0 });
  expect(movedBy(START, key("PageDown"), size)).toMatchObject({ row: 20, column: 1 });
  expect(movedBy(START, key("End", { ctrlKey: true }), size)).toMatchObject({ row: 99, column: 5 });
  const last = cursorAt(START, { row: 99, column: 5 }, size);
  expect(movedBy(last, key("ArrowDown"), size)).toMatchObject({ row: 100, column: 5 });
  expect(movedBy(last, key("ArrowRight"), size)).toMatchObject({ row: 99, column: 5 });
  expect(movedBy(START, key("x"), size)).toBeUndefined();
});

it("Shift selects a rectangle of real cells, and a move without it ends that", () => {
  const down = movedBy(START, key("ArrowDown", { shiftKey: true }), size) ?? START;
  const both = movedBy(down, key("End", { shiftKey: true }), size) ?? START;
  expect(rectangleOf(both)).toEqual({ top: 0, bottom: 1, left: 1, right: 5 });
  expect(
    rectangleOf(movedBy(both, key("ArrowDown", { shiftKey: true, ctrlKey: true }), size) ?? START),
  ).toEqual({
    top: 0,
    bottom: 99,
    left: 1,
    right: 5,
  });
  expect(rectangleOf(movedBy(both, key("ArrowUp"), size) ?? START)).toMatchObject({
    top: 0,
    bottom: 0,
    left: 5,
  });
});

it("Tab goes to the next cell that can be edited, then to the next row", () => {
  const editable = (column: number): boolean => column !== 2;
  expect(nextCell({ row: 0, column: 1 }, size, 1, editable)).toEqual({ row: 0, column: 3 });
  expect(nextCell({ row: 0, column: 5 }, size, 1, editable)).toEqual({ row: 1, column: 1 });
  expect(nextCell({ row: 1, column: 1 }, size, -1, editable)).toEqual({ row: 0, column: 5 });
  expect(nextCell({ row: 0, column: 1 }, size, -1, editable)).toBeUndefined();
});
