import { expect, it } from "vitest";
import { LaneBook } from "./lane-book.ts";
import type { Passage } from "./passage.ts";

const passage = (y: number, low: number, high: number, key: string, order = 0): Passage => ({
  ...{ left: 0, right: 264, low, high, y, key, order },
});
const heightsOf = (book: LaneBook, ids: readonly string[]) => ids.map((id) => book.lanesOf(id)[0]?.y);

it("edges that want one height in a gap are spread around it, by where they come from and go to", () => {
  const book = new LaneBook();
  book.set("a", [passage(50, 0, 100, "0,0|0,100", 2)]);
  book.set("b", [passage(50, 0, 100, "0,0|0,100", 1)]);
  expect(book.takeStale().sort()).toEqual(["a", "b"]);
  expect(heightsOf(book, ["b", "a"])).toEqual([44, 56]);
  book.delete("b");
  expect(book.takeStale()).toEqual(["a"]);
  expect(heightsOf(book, ["a"])).toEqual([50]);
});

it("edges keep within a gap that is too low for their distance", () => {
  const book = new LaneBook();
  for (const id of ["a", "b", "c"]) book.set(id, [passage(8, 0, 16, "0,0|0,24")]);
  book.takeStale();
  expect(heightsOf(book, ["a", "b", "c"])).toEqual([0, 8, 16]);
});

it("an edge keeps its height in a gap without a card above, where another looked less far", () => {
  const book = new LaneBook();
  book.set("far", [passage(0, -400, 492, "|0,500")]);
  book.set("near", [passage(480, 120, 492, "|0,500")]);
  book.takeStale();
  expect(heightsOf(book, ["far", "near"])).toEqual([0, 480]);
});
