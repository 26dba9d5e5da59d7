import fc from "fast-check";
import { expect, it } from "vitest";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { textTable } from "./text-table.ts";

const COLUMNS = [{ title: "FILE" }, { title: "COUNT", align: "right" }] as const;

it("puts columns below their titles, numbers at the right", () => {
  expect(
    textTable(COLUMNS, [
      ["a.json", "1"],
      ["longer/b.yaml", "12"],
    ]),
  ).toBe("  FILE           COUNT\n  a.json             1\n  longer/b.yaml     12\n");
});

it("shows no control characters of a file to the terminal", () => {
  expect(textTable([{ title: "A" }], [["a\u001b[31m\nb"]])).toBe("  A\n  a\ufffd[31m\ufffdb\n");
});

it("cuts the widest columns to the width of a terminal", () => {
  expect(textTable(COLUMNS, [["infrastructure/mesh.yaml", "1"]], 24)).toBe(
    "  FILE             COUNT\n  infrastructure…      1\n",
  );
});

it("cuts paths at their beginning", () => {
  const columns = [{ title: "FILE", cut: "start" }] as const;
  expect(textTable(columns, [["infrastructure/mesh.yaml"]], 14)).toBe("  FILE\n  …e/mesh.yaml\n");
});

it("is never wider than the terminal, where columns can be cut that far", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string()), { maxLength: 5 }),
      fc.integer({ min: 20, max: 80 }),
      (rows, width) => {
        for (const line of textTable([{ title: "A" }, { title: "B" }], rows, width).split("\n")) {
          expect([...line].length).toBeLessThanOrEqual(width);
        }
      },
    ),
    propertyRuns(100),
  );
});
