import fc from "fast-check";
import { expect, it } from "vitest";
import { UniqueNames, uniqueName } from "./unique-name.ts";

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

it("gives each of many the first number that is free, as if all before it were taken", () => {
  const name: fc.Arbitrary<string> = fc.constantFrom(
    "a",
    "a-1",
    "a-2",
    "a-3",
    "a-9",
    "a-02",
    "b-7",
    "-1",
    "a-2-2",
    "",
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), fc.array(name, { maxLength: 12 }), (taken, wanted) => {
      const names = new UniqueNames((each) => taken.includes(each));
      const given: string[] = [];
      for (const each of wanted) {
        const [, stem = each, digits = "1"] = /^(.*?)-(\d+)$/.exec(each) ?? [];
        const all = [...taken, ...given];
        let expected = each;
        for (let n = Number(digits) + 1; all.includes(expected); n += 1) expected = `${stem}-${n}`;
        given.push(names.give(each));
        expect(given.at(-1)).toBe(expected);
      }
    }),
  );
});

it("asks a number of times that grows with the names, not with their square", () => {
  let asked = 0;
  const names = new UniqueNames((name) => {
    asked += 1;
    return Number(/^a-(\d+)$/.exec(name)?.[1]) < 1000;
  });
  for (let i = 0; i < 1000; i += 1) expect(names.give(`a-${i}`)).toBe(`a-${1000 + i}`);
  expect(asked).toBeLessThan(5000);
});
