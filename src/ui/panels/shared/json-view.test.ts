import fc from "fast-check";
import { expect, it } from "vitest";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { tokensOf } from "./json-view.tsx";

it("tells names, texts and values apart", () => {
  const kinds = tokensOf('{"a\\"": "b: 1", "c": [-1.5e3, true]}').filter(({ kind }) => kind !== undefined);
  expect(kinds.map(({ kind, part }) => [kind, part])).toEqual([
    ["name", '"a\\""'],
    ["text", '"b: 1"'],
    ["name", '"c"'],
    ["value", "-1.5e3"],
    ["value", "true"],
  ]);
});

it("loses nothing of the text", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(
        tokensOf(text)
          .map(({ part }) => part)
          .join(""),
      ).toBe(text);
    }),
    propertyRuns(),
  );
});
