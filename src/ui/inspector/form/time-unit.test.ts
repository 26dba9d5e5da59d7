import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { millisOf, millisText, unitOf } from "./time-unit.ts";
import { typedValue } from "./value-text.ts";

describe("a time in milliseconds", () => {
  it("loses nothing on the way to a unit and back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.constantFrom("s" as const, "ms" as const),
        (value, unit) => {
          expect(typedValue({ type: "millis" }, millisOf(millisText(value, unit), unit))).toBe(value);
        },
      ),
      propertyRuns(),
    );
  });

  it("is shown in seconds where these are whole", () => {
    expect([30_000, 1500, 0, undefined].map((value) => unitOf(value))).toEqual(["s", "ms", "s", "s"]);
    expect(millisText(30_000, "s")).toBe("30");
    expect(millisText(1500, "s")).toBe("1.5");
    expect(millisText(50, "s")).toBe("0.05");
  });

  it("is kept as typed where it is no number of the unit", () => {
    for (const text of ["", "soon", "${INTERVAL}", "1.2345", "1e3"]) {
      expect(millisOf(text, "s")).toBe(text);
    }
    expect(millisText("soon", "s")).toBe("soon");
    expect(millisText(0.5, "s")).toBe("0.5");
  });
});
