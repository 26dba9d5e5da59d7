import { expect, it } from "vitest";
import { shortValue } from "./short-value.ts";

it.each([
  ["", '""'],
  ["a", "a"],
  [8080, "8080"],
  [{ $hole: "$PORT" }, "$PORT"],
  [
    { dns: { hostname: { $hole: "a.${NS}" }, ports: [1, "x"] } },
    '{"dns":{"hostname":a.${NS},"ports":[1,"x"]}}',
  ],
])("%j is shown as %s", (value, text) => {
  expect(shortValue(value)).toBe(text);
});
