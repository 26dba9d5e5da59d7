import type { Locator, Page } from "@playwright/test";
import type { BenchPage } from "../pages/bench-page.ts";
import { drawingCpu } from "./cpu.ts";
import type { OpenPage } from "./open-page.ts";
import type { RecorderState } from "./recorder.ts";

/** How often input is sent, in ms: about once a frame. A slow page gets it as fast as it takes it. */
const PACE = 16;
const STEPS = process.env["BENCH"] === "short" ? 36 : 120;
/** A gesture ends after so long, in ms, however few steps it made. */
const LONGEST = 6000;
/** Wheel steps from the smallest zoom of a gesture to the largest. */
const ZOOM_STEPS = 12;

/** What a gesture did cost. */
export interface Cost {
  /** CPU milliseconds a frame of the processes that draw. */
  readonly cpu: number;
  /** Time from frame to frame, in ms. */
  readonly frames: readonly number[];
}

/** The whole board is panned, by its empty corner. */
export function pan(open: OpenPage, board: Locator): Promise<Cost> {
  return recorded(open, "pan", async (moved) => {
    const { page } = open;
    const box = await boxOf(board);
    const [x, y] = [box.x + 4, box.y + box.height - 4];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await paced(page, async (i) => {
      await page.mouse.move(x + 60 + wave(i) * 120, y - 60 - wave(i) * 80);
      if (i === 8) await moved();
    });
    await page.mouse.up();
  });
}

/** The board is zoomed in and out by the wheel, about its middle; `delta` is the wheel's step. */
export function zoom(open: OpenPage, board: Locator, delta: number): Promise<Cost> {
  return recorded(open, "zoom", async () => {
    const { page } = open;
    const from = zoomIn(await viewportOf(page));
    const box = await boxOf(board);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down("Control");
    await paced(page, async (i) => {
      await page.mouse.wheel(0, i % (2 * ZOOM_STEPS) < ZOOM_STEPS ? -delta : delta);
      if (i !== ZOOM_STEPS - 1) return;
      await nextFrame(page);
      const factor = zoomIn(await viewportOf(page)) / from;
      if (!(factor > 2 || factor < 1 / 2)) throw new Error(`the wheel zoomed by ${factor} only`);
    });
    await page.keyboard.up("Control");
  });
}

/** One card is dragged about by its head. */
export function drag(open: OpenPage, card: Locator): Promise<Cost> {
  return recorded(open, "drag", async () => {
    const { page } = open;
    const box = await boxOf(card);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await paced(page, (i) => page.mouse.move(x + wave(i) * 80, y + wave(i) * 60));
    const now = await boxOf(card);
    await page.mouse.up();
    if (now.x === box.x && now.y === box.y) throw new Error("the drag moved nothing");
  });
}

/** What keystrokes in a field cost: CPU ms each, and how long each took to be painted, in ms. */
export async function keystrokes(
  open: OpenPage,
  field: Locator,
): Promise<{ readonly cpu: number; readonly painted: readonly number[] }> {
  const { page, browserProcess } = open;
  await field.focus();
  await field.press("End");
  await record(page, true);
  const before = drawingCpu(browserProcess);
  for (let i = 0; i < STEPS; i += 1) {
    await page.keyboard.press(i % 2 === 0 ? "1" : "Backspace");
    await nextFrame(page);
  }
  const used = drawingCpu(browserProcess) - before;
  const { keys } = await record(page, false);
  return { cpu: used / STEPS, painted: keys };
}

async function recorded(
  open: OpenPage,
  gesture: string,
  perform: (moved: () => Promise<void>) => Promise<void>,
): Promise<Cost> {
  const { page, browserProcess } = open;
  const from = await viewportOf(page);
  const moved = async (): Promise<void> => {
    await nextFrame(page);
    if ((await viewportOf(page)) === from) throw new Error(`the ${gesture} moved nothing`);
  };
  await record(page, true);
  const before = drawingCpu(browserProcess);
  await perform(moved);
  const used = drawingCpu(browserProcess) - before;
  const { frames } = await record(page, false);
  return { cpu: used / Math.max(1, frames.length), frames };
}

/** Starts or ends recording; gives what was recorded so far. */
function record(page: Page, on: boolean): Promise<Pick<RecorderState, "frames" | "keys">> {
  return page.evaluate((start) => {
    const { benchRecorder } = window as unknown as { benchRecorder: RecorderState };
    const { frames, keys } = benchRecorder;
    benchRecorder.frames = [];
    benchRecorder.keys = [];
    benchRecorder.on = start;
    return { frames, keys };
  }, on);
}

/** The zoom in a viewport as text: JSON, or a CSS transform. */
function zoomIn(viewport: string): number {
  const [, zoom] = /(?:"zoom":|scale\()([\d.]+)/.exec(viewport) ?? [];
  return Number(zoom);
}

function viewportOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { benchPage } = window as unknown as { benchPage?: BenchPage };
    const moving = document.querySelector<HTMLElement>(".react-flow__viewport");
    return benchPage?.viewport() ?? moving?.style.transform ?? "";
  });
}

async function paced(page: Page, step: (i: number) => Promise<void>): Promise<void> {
  const begun = performance.now();
  for (let i = 0; i < STEPS && performance.now() - begun < LONGEST; i += 1) {
    const start = performance.now();
    await step(i);
    const left = PACE - (performance.now() - start);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
  await nextFrame(page);
}

/** Waits until twenty frames in a row took less than 34 ms; three seconds at most, as some pages never are calm. */
export async function calm(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { benchRecorder: RecorderState }).benchRecorder.calm = 0;
  });
  const isCalm = (): boolean =>
    (window as unknown as { benchRecorder: RecorderState }).benchRecorder.calm >= 20;
  await page.waitForFunction(isCalm, undefined, { polling: 100, timeout: 3000 }).catch((error: Error) => {
    if (error.name !== "TimeoutError") throw error;
  });
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
}

function wave(i: number): number {
  return Math.sin(i / 8);
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("what shall be measured is not on the page");
  return box;
}
