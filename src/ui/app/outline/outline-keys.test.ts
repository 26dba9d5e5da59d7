import { expect, it } from "vitest";
import { outlineMove, typedRow } from "./outline-keys.ts";
import type { OutlineRow } from "./outline-rows.ts";

const place = { setSize: 1, position: 1 };
const rows: OutlineRow[] = [
  {
    type: "heading",
    key: "virtualRouter",
    group: "virtualRouter",
    title: "Virtual routers",
    count: 2,
    level: 1,
    expanded: true,
    ...place,
  },
  { type: "item", key: "r1", id: "virtualRouter/m/r1", level: 2, expanded: true, ...place },
  { type: "item", key: "a", id: "route/m/r1/a", level: 3, ...place },
  { type: "item", key: "r2", id: "virtualRouter/m/r2", level: 2, expanded: false, ...place },
];

it("right expands, then goes in; left collapses, then goes out; * expands all beside", () => {
  expect(outlineMove(rows, 3, "ArrowRight")).toEqual({ expand: ["r2"] });
  expect(outlineMove(rows, 1, "ArrowRight")).toEqual({ focus: 2 });
  expect(outlineMove(rows, 2, "ArrowLeft")).toEqual({ focus: 1 });
  expect(outlineMove(rows, 1, "ArrowLeft")).toEqual({ collapse: ["r1"] });
  expect(outlineMove(rows, 3, "ArrowLeft")).toEqual({ focus: 0 });
  expect(outlineMove(rows, 1, "*")).toEqual({ expand: ["r2"] });
  expect(outlineMove(rows, 3, "ArrowDown")).toEqual({ focus: 3 });
  expect(outlineMove(rows, 2, "End")).toEqual({ focus: 3 });
  expect(outlineMove(rows, 2, "x")).toBeUndefined();
});

it("letters lead to the next row that begins with them, around the end", () => {
  const texts = ["cart", "catalog", "orders"];
  expect(typedRow(texts, 0, "c")).toBe(1);
  expect(typedRow(texts, 1, "c")).toBe(0);
  expect(typedRow(texts, 1, "cat")).toBe(1);
  expect(typedRow(texts, 1, "x")).toBe(-1);
});
