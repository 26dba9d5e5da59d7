import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { BoardCanvas } from "./board-canvas.ts";
import type { BoardPicture } from "./paint-board.ts";

/** What a browser gives to paint with: here a picture is the state of the board that it was painted from. */
function browser() {
  const frames: (() => void)[] = [];
  const state = { board: "before", painted: "" };
  const anything = (): never =>
    new Proxy(() => undefined, {
      get: (_target, key) => (key === Symbol.toPrimitive ? () => 0 : anything()),
      set: () => true,
      apply: () => anything(),
    }) as never;
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      width = 0;
      height = 0;
      getContext = anything;
      transferToImageBitmap = () => ({ of: state.painted });
    },
  );
  const shown: { style: { display?: string }; of: string }[] = [];
  vi.stubGlobal("document", {
    createElement: () => {
      const canvas = {
        style: {},
        of: "",
        setAttribute: () => undefined,
        remove: () => shown.splice(shown.indexOf(canvas), 1),
        getContext: () => ({
          transferFromImageBitmap: (bitmap: { of: string }) => {
            canvas.of = bitmap.of;
          },
        }),
      };
      return canvas;
    },
  });
  return {
    state,
    host: { prepend: (canvas: (typeof shown)[number]) => shown.unshift(canvas) } as unknown as HTMLElement,
    /** Makes frames until nobody asks for another. */
    settle: () => {
      for (let i = 0; frames.length > 0 && i < 500; i += 1) for (const run of frames.splice(0)) run();
    },
    seen: () => shown.filter(({ style }) => style.display !== "none").map(({ of }) => of),
  };
}

const NOTHING_THERE = {
  grid: { edgesIn: () => [], cardsIn: () => [] },
  drawnIn: () => [],
  blockTitle: undefined,
  groupBoxes: new Map(),
  notes: { all: new Map() },
};

let page: ReturnType<typeof browser>;
let canvas: BoardCanvas;

beforeEach(async () => {
  page = browser();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { BoardCanvas: Canvas } = await import("./board-canvas.ts");
  const picture = (): BoardPicture => {
    page.state.painted = page.state.board;
    return {
      model: NOTHING_THERE,
      palette: {},
      mounted: new Set(),
      lifted: new Set(),
      drawn: new Set(),
      emphasis: { lines: "none", edges: new Set() },
    } as unknown as BoardPicture;
  };
  canvas = new Canvas(page.host, picture, () => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const at = (x: number) => ({ x, y: 0, zoom: 0.2 });

it("shows no picture of before a change, though the board moved on before that was to be painted", () => {
  canvas.resize({ width: 800, height: 600 }, 1);
  for (const x of [0, -2000]) {
    canvas.move(at(x));
    page.settle();
    vi.advanceTimersByTime(500);
    page.settle();
  }
  expect(page.seen()).toEqual(["before"]);
  page.state.board = "after";
  canvas.invalidateSoon();
  canvas.move(at(-4000));
  page.settle();
  vi.advanceTimersByTime(500);
  page.settle();
  expect(page.seen()).toEqual(["after"]);
  canvas.move(at(0));
  page.settle();
  vi.advanceTimersByTime(500);
  page.settle();
  expect(page.seen()).toEqual(["after"]);
});
