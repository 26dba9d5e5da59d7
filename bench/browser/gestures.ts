import type { Locator, Page } from "@playwright/test";
import { cpuSeconds } from "./cpu.ts";
import type { RecorderState } from "./recorder.ts";

/** How often input is sent, in ms: about once a frame. */
const PACE = 16;
const STEPS = 75;

/** A page under measurement: where its board is, and the process tree of its browser. */
export interface Subject {
  readonly page: Page;
  readonly board: Locator;
  readonly browserProcess: number;
}

/** CPU milliseconds a frame that the browser spends while the whole board is panned by its empty corner. */
export function panCost(subject: Subject): Promise<number> {
  return costPerFrame(subject, async ({ page, board }) => {
    const box = await boxOf(board);
    const [x, y] = [box.x + 4, box.y + box.height - 4];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await paced(page, (i) => page.mouse.move(x + wave(i) * 60, y - wave(i) * 40));
    await page.mouse.up();
  });
}

/** The same while it is zoomed in and out about its middle. */
export function zoomCost(subject: Subject): Promise<number> {
  return costPerFrame(subject, async ({ page, board }) => {
    const box = await boxOf(board);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down("Control");
    await paced(page, (i) => page.mouse.wheel(0, i % 30 < 15 ? -12 : 12));
    await page.keyboard.up("Control");
  });
}

/** The same while one card is dragged about. */
export function dragCost(subject: Subject, card: Locator): Promise<number> {
  return costPerFrame(subject, async ({ page }) => {
    const box = await boxOf(card);
    const [x, y] = [box.x + box.width / 2, box.y + 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await paced(page, (i) => page.mouse.move(x + wave(i) * 40, y + wave(i) * 30));
    await page.mouse.up();
  });
}

/** CPU milliseconds that one keystroke costs in a field, until it is painted. */
export async function keystrokeCost({ page, browserProcess }: Subject, field: Locator): Promise<number> {
  await field.focus();
  await field.press("End");
  const before = cpuSeconds(browserProcess);
  for (let i = 0; i < STEPS; i += 1) {
    await field.press(i % 2 === 0 ? "1" : "Backspace");
    await nextFrame(page);
  }
  return ((cpuSeconds(browserProcess) - before) * 1000) / STEPS;
}

async function costPerFrame(subject: Subject, gesture: (subject: Subject) => Promise<void>): Promise<number> {
  await record(subject.page, true);
  const before = cpuSeconds(subject.browserProcess);
  await gesture(subject);
  const used = cpuSeconds(subject.browserProcess) - before;
  const frames = await record(subject.page, false);
  return (used * 1000) / Math.max(1, frames);
}

/** Starts or ends counting; gives the frames counted so far. */
function record(page: Page, on: boolean): Promise<number> {
  return page.evaluate((start) => {
    const { benchRecorder } = window as unknown as { benchRecorder: RecorderState };
    const { frames } = benchRecorder;
    if (start) benchRecorder.frames = 0;
    benchRecorder.on = start;
    return frames;
  }, on);
}

async function paced(page: Page, step: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < STEPS; i += 1) {
    const start = performance.now();
    await step(i);
    const left = PACE - (performance.now() - start);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
  await nextFrame(page);
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
}

function wave(i: number): number {
  return Math.sin(i / 6) * 2;
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("what shall be measured is not on the page");
  return box;
}
