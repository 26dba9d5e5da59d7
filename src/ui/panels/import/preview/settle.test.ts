import { expect, it } from "vitest";
import type { PreviewRow } from "../work/messages.ts";
import { settleAll, settleOne, sidesOf } from "./settle.ts";

const ID = "virtualNode/shop/cart";
const PORT = "/spec/listeners/0/portMapping/port";

const row: PreviewRow = {
  candidate: 0,
  state: "conflicting",
  id: ID,
  missing: [],
  proposed: {},
  fields: [],
  also: [],
  parts: [],
  conflicts: [
    {
      pointer: PORT,
      choices: [
        { value: 1, candidate: "design", also: [] },
        {
          value: 2,
          candidate: 0,
          file: "a.json",
          also: [{ candidate: 2, file: "c.json", format: "cli-json" }],
        },
        { value: 3, candidate: 1, file: "b.json", also: [] },
      ],
    },
    {
      pointer: "/spec/backends",
      choices: [
        { value: [], candidate: 0, file: "a.json", also: [] },
        { candidate: 1, file: "b.json", also: [] },
      ],
    },
  ],
};

it("knows who has a say: the design, and files also where they say what another says", () => {
  expect(sidesOf([row])).toEqual([{}, { file: "a.json" }, { file: "c.json" }, { file: "b.json" }]);
});

it("settles one conflict and leaves the others as they were", () => {
  const first = settleOne({ 3: { skip: true } }, ID, { pointer: PORT }, 1);
  const second = settleOne(first, ID, { pointer: "/spec/backends" }, 0);
  expect(second).toEqual({ 3: { skip: true }, settled: { [ID]: { [PORT]: 1, "/spec/backends": 0 } } });
});

it("takes all from one side where it has a say, over what was settled before", () => {
  const before = settleOne({}, ID, { pointer: "/spec/backends" }, 0);
  expect(settleAll(before, [row], { file: "b.json" }).settled).toEqual({
    [ID]: { [PORT]: 1, "/spec/backends": 1 },
  });
  expect(settleAll(before, [row], { file: "c.json" }).settled).toEqual({
    [ID]: { [PORT]: 0, "/spec/backends": 0 },
  });
  expect(settleAll(before, [row], {}).settled).toEqual({ [ID]: { [PORT]: "design", "/spec/backends": 0 } });
});
