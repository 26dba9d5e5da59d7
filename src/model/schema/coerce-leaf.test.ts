import { describe, expect, it } from "vitest";
import { coerceLeaf } from "./coerce-leaf.ts";

describe("a scalar in the type of its shape", () => {
  it.each([
    ["PortNumber", "8080", 8080],
    ["PortNumber", " 8080 ", 8080],
    ["PortNumber", "80a", "80a"],
    ["PortNumber", "", ""],
    ["PortNumber", "12345678901234567890", "12345678901234567890"],
    ["PortNumber", 8080, 8080],
    ["Boolean", "True", true],
    ["Boolean", "yes", "yes"],
    ["String", 5, "5"],
    ["String", false, "false"],
    ["String", null, null],
    [undefined, "8080", "8080"],
  ] as const)("%s: %j gives %j", (shape, value, expected) => {
    expect(coerceLeaf(shape, value)).toBe(expected);
  });
});
