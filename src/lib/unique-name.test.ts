import { expect, it } from "vitest";
import { uniqueName } from "./unique-name.ts";

it("counts on from a number at the end, however long it is", () => {
  const among =
    (...names: string[]) =>
    (name: string) =>
      names.includes(name);
  expect(uniqueName("a", among())).toBe("a");
  expect(uniqueName("a", among("a", "a-2"))).toBe("a-3");
  expect(uniqueName("a-9", among("a-9"))).toBe("a-10");
  expect(uniqueName("a-20201231235959123", among("a-20201231235959123", "a-20201231235959124"))).toBe(
    "a-20201231235959125",
  );
});
