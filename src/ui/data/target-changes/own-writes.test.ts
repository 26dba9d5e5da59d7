import { expect, it } from "vitest";
import { ownWrites } from "./own-writes.ts";

it("a write here accounts for one told change, before or after its answer", () => {
  ownWrites.begin("mesh/a");
  ownWrites.end("mesh/a", false, 0);
  expect(ownWrites.claims("mesh/a", 1)).toBe(true);
  expect(ownWrites.claims("mesh/a", 1)).toBe(false);

  ownWrites.begin("mesh/a");
  expect(ownWrites.claims("mesh/a", 2)).toBe(true);
  ownWrites.end("mesh/a", false, 3);
  expect(ownWrites.claims("mesh/a", 3)).toBe(false);
});

it("a write that failed, that is long answered or that was of another resource accounts for none", () => {
  ownWrites.begin("mesh/b");
  ownWrites.end("mesh/b", true, 0);
  expect(ownWrites.claims("mesh/b", 0)).toBe(false);

  ownWrites.begin("mesh/b");
  expect(ownWrites.claims("mesh/c", 0)).toBe(false);
  ownWrites.end("mesh/b", false, 0);
  expect(ownWrites.claims("mesh/b", 60_000)).toBe(false);
});
