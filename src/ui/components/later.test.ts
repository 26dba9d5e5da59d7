import { afterEach, beforeEach, expect, it, vi } from "vitest";

type Module = typeof import("./later.ts");

let later: Module["later"];
let pageHasBegun: Module["pageHasBegun"];
let designIsOpen: Module["designIsOpen"];

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
  ({ later, pageHasBegun, designIsOpen } = await import("./later.ts"));
});

afterEach(() => {
  // The files after this one would get a page that was used.
  vi.resetModules();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("loads nothing until a design is open, and then by itself", async () => {
  const get = vi.fn(async () => "part");
  const part = later("settled", get);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(get).not.toHaveBeenCalled();
  designIsOpen();
  expect(get).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5000);
  expect(get).toHaveBeenCalledTimes(1);
  expect(part.current()).toBe("part");
});

it("loads what is wanted at once, and once", async () => {
  const get = vi.fn(async () => "part");
  const part = later("settled", get);
  const told = vi.fn();
  const gone = vi.fn();
  part.want(told);
  part.want(gone)();
  part.load();
  expect(get).toHaveBeenCalledTimes(1);
  expect(part.current()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledTimes(1);
  expect(gone).not.toHaveBeenCalled();
  expect(part.current()).toBe("part");
  designIsOpen();
  await vi.advanceTimersByTimeAsync(5000);
  expect(get).toHaveBeenCalledTimes(1);
});

it("does not load for who only wants to hear of it", async () => {
  const get = vi.fn(async () => "part");
  const told = vi.fn();
  const part = later("settled", get);
  part.subscribe(told);
  expect(get).not.toHaveBeenCalled();
  part.load();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledTimes(1);
});

it("tries again at the next use where it could not be loaded", async () => {
  let isReached = false;
  const part = later("settled", async () => {
    if (!isReached) throw new Error("the server is away");
    return "part";
  });
  part.load();
  await vi.advanceTimersByTimeAsync(0);
  expect(part.current()).toBeUndefined();
  isReached = true;
  part.load();
  await vi.advanceTimersByTimeAsync(0);
  expect(part.current()).toBe("part");
});

it("loads what is to come soon when the page has time, with a design or without", async () => {
  const get = vi.fn(async () => "part");
  later("soon", get);
  await vi.advanceTimersByTimeAsync(5000);
  expect(get).not.toHaveBeenCalled();
  pageHasBegun();
  expect(get).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5000);
  expect(get).toHaveBeenCalledTimes(1);
  const another = vi.fn(async () => "another");
  later("soon", another);
  await vi.advanceTimersByTimeAsync(5000);
  expect(another).toHaveBeenCalledTimes(1);
});

it("loads what is asked for after a design is open as soon as the page has time", async () => {
  designIsOpen();
  const get = vi.fn(async () => "part");
  later("settled", get);
  await vi.advanceTimersByTimeAsync(5000);
  expect(get).toHaveBeenCalledTimes(1);
});
