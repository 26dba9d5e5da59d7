import fc from "fast-check";
import { expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { pastedCells } from "./pasted-cells.ts";

it("takes a column, several columns, and cells with quotes", () => {
  expect(pastedCells("8080\r\n9090\r\n")).toEqual([["8080"], ["9090"]]);
  expect(pastedCells("dev\t8080\nprod\t")).toEqual([
    ["dev", "8080"],
    ["prod", ""],
  ]);
  expect(pastedCells('"say ""hi"""\t"two\nlines"\n')).toEqual([['say "hi"', "two\nlines"]]);
});

it("keeps empty cells in the middle of a column", () => {
  expect(pastedCells("a\n\nb")).toEqual([["a"], [""], ["b"]]);
});

it("leaves text of one cell to the field", () => {
  expect(pastedCells("8080")).toBeUndefined();
  expect(pastedCells('"quoted"')).toBeUndefined();
});

it("reads back what a spreadsheet writes", () => {
  const cell = fc.string().map((text) => text.replaceAll("\r", ""));
  const table = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const written = (rows: string[][]): string =>
    rows
      .map((row) =>
        row.map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"),
      )
      .join("\n");
  fc.assert(
    fc.property(table, (rows) => {
      expect(pastedCells(`${written(rows)}\n`)).toEqual(rows);
    }),
    propertyRuns(),
  );
});
