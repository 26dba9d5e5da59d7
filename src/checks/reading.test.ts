import { describe, expect, it } from "vitest";
import { Reading } from "./reading.ts";

const spec = new Reading(
  { list: [1, "a"], hole: { $hole: "$X" }, text: "b", nothing: null, of: { a: true } },
  "/spec",
);

describe("Reading", () => {
  it("tells what is set, what is not, and what is not known", () => {
    const states = ["list", "hole", "text", "nothing", "none"].map((member) => {
      const { isSet, isUnset } = spec.at(member);
      return [member, isSet, isUnset];
    });
    expect(states).toEqual([
      ["list", true, false],
      ["hole", false, false],
      ["text", true, false],
      ["nothing", true, false],
      ["none", false, true],
    ]);
  });

  it("knows nothing below a hole or a wrong value, and that nothing stands below what is not set", () => {
    expect(spec.at("hole").at("a").isUnset).toBe(false);
    expect(spec.at("text").at("a").isUnset).toBe(false);
    expect(spec.at("none").at("a").at("b").isUnset).toBe(true);
    expect(spec.at("of").at("a").boolean).toBe(true);
  });

  it("gives values of the type that was asked for, with their places", () => {
    expect(spec.at("text").text).toBe("b");
    expect(spec.at("text").number).toBeUndefined();
    expect(spec.at("none").items).toEqual([]);
    expect(spec.at("hole").items).toBeUndefined();
    expect(spec.at("list").items?.map(({ pointer, number, text }) => [pointer, number, text])).toEqual([
      ["/spec/list/0", 1, undefined],
      ["/spec/list/1", undefined, "a"],
    ]);
    expect(spec.has("hole")).toBe(true);
  });
});
