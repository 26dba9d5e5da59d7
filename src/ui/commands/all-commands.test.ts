import { expect, it } from "vitest";
import { ALL_COMMANDS } from "./all-commands.ts";

it("has each command once", () => {
  const ids = ALL_COMMANDS.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it("gives keys to two commands only where they act upon different things", () => {
  const keys = ALL_COMMANDS.flatMap(({ id, keys = [] }) => keys.map((each) => ({ id, each })));
  const twice = keys.filter(({ each }, index) => keys.findIndex((other) => other.each === each) !== index);
  // F2 edits in place: the name of a card, the share of a line or row.
  expect(twice).toEqual([{ id: "rename", each: "F2" }]);
});

it("hears keys while the user types only where they type nothing", () => {
  const typing = ALL_COMMANDS.filter(({ evenTyping }) => evenTyping === true);
  const text = typing.flatMap(({ keys = [] }) =>
    keys.filter((each) => !/^(Ctrl\+|(Shift\+)?F\d)/.test(each)),
  );
  expect(text).toEqual([]);
});
