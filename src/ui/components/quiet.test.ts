import { afterEach, beforeEach, expect, it, vi } from "vitest";

type Module = typeof import("./quiet.ts");

let watchUse: Module["watchUse"];
let whenQuiet: Module["whenQuiet"];
const page = new EventTarget();

function happens(type: string, buttons = 0): void {
  page.dispatchEvent(Object.assign(new Event(type), { buttons }));
}

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  ({ watchUse, whenQuiet } = await import("./quiet.ts"));
  watchUse(page);
});

afterEach(() => {
  // The files after this one would get a page that was used.
  vi.resetModules();
  vi.useRealTimers();
});

it("runs at once where nothing is done, or the pointer only passes", () => {
  const run = vi.fn();
  whenQuiet(run, 5000);
  happens("pointermove");
  whenQuiet(run, 5000);
  expect(run).toHaveBeenCalledTimes(2);
});

it.each([
  ["wheel", 0],
  ["pointermove", 1],
  ["keydown", 0],
])("waits for a pause after the last %s", (type, buttons) => {
  const run = vi.fn();
  happens(type, buttons);
  whenQuiet(run, 5000);
  for (let i = 0; i < 10; i += 1) {
    vi.advanceTimersByTime(100);
    happens(type, buttons);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

it("does not wait for ever, and not where it was given up", () => {
  const run = vi.fn();
  const other = vi.fn();
  happens("wheel");
  whenQuiet(run, 1000);
  whenQuiet(other, 1000)();
  for (let i = 0; i < 20; i += 1) {
    vi.advanceTimersByTime(100);
    happens("wheel");
  }
  expect(run).toHaveBeenCalledTimes(1);
  expect(other).not.toHaveBeenCalled();
});
