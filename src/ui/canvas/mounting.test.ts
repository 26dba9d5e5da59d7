import { expect, test } from "vitest";
import { Mounting } from "./mounting.ts";
import { editorOf, modelOf } from "./testing/board-of.ts";

const NAMES = Array.from({ length: 140 }, (_, i) => `node-${i}`);
const WHOLE = { x: -10_000, y: -10_000, width: 40_000, height: 40_000 };
const FEW = NAMES.slice(0, 30);

test("cards are mounted a few in a frame, until all in view are", () => {
  const model = modelOf(editorOf(FEW));
  const mounting = new Mounting();
  const counts: number[] = [];
  do counts.push(mounting.mounted.size);
  while (mounting.follow(model, WHOLE, []));
  expect(counts).toEqual([0, 6, 12, 18, 24]);
  expect(mounting.mounted.size).toBe(30);
  expect(mounting.isFar).toBe(false);
});

test("with too many in view none is mounted but what is pinned", () => {
  const model = modelOf(editorOf(NAMES));
  const mounting = new Mounting();
  const [first = ""] = model.scene.cards.keys();
  expect(mounting.follow(model, WHOLE, [first])).toBe(false);
  expect(mounting.isFar).toBe(true);
  expect([...mounting.mounted]).toEqual([first]);
});

test("what has gone far out of view is not mounted any more", () => {
  const model = modelOf(editorOf(FEW));
  const mounting = new Mounting();
  while (mounting.follow(model, WHOLE, []));
  mounting.follow(model, { ...WHOLE, x: 200_000 }, []);
  expect(mounting.mounted.size).toBe(0);
});
