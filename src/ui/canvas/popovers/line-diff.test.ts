import fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { lineDiff } from "./line-diff.ts";

test("says what came and what went", () => {
  expect(lineDiff("a\nb\nc\n", "a\nx\nc\n")).toEqual([
    { mark: "same", text: "a" },
    { mark: "removed", text: "b" },
    { mark: "added", text: "x" },
    { mark: "same", text: "c" },
  ]);
});

test("a text that was not there is all added", () => {
  expect(lineDiff("", "{\n}\n")).toEqual([
    { mark: "added", text: "{" },
    { mark: "added", text: "}" },
  ]);
});

test("both texts can be read off the difference, which is as short as can be for one change", () => {
  const line = fc.constantFrom("{", "}", "  a", "  b");
  const text = fc.array(line, { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const diff = lineDiff(a.join("\n"), b.join("\n"));
      expect(diff.filter(({ mark }) => mark !== "added").map((each) => each.text)).toEqual(a);
      expect(diff.filter(({ mark }) => mark !== "removed").map((each) => each.text)).toEqual(b);
      if (a.join() === b.join()) expect(diff.every(({ mark }) => mark === "same")).toBe(true);
    }),
    propertyRuns(),
  );
});
