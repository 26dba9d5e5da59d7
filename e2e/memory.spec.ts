/** Memory: designs that are opened, edited and closed leave nothing behind. */
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";

/** The long mode, `CYCLES=1000`, takes half an hour. */
const CYCLES = Number(process.env["CYCLES"] ?? 16);
/** Cycles until most was loaded and made once. */
const WARM = 6;
/**
 * Bytes that a cycle may leave. The page grows a little for some 150 cycles, as the engine compiles what is used
 * often: about 110 kB in a cycle of a short run. A board that was kept, on trial, left 560 kB.
 */
const LEFT = CYCLES < 500 ? 250_000 : 8000;
/** The heap is looked at so often. */
const EVERY = CYCLES < 500 ? 1 : 10;

/** Bytes on the page's heap after its garbage has been collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

test("the heap stays flat while designs are opened, edited and closed", async ({ page, app }) => {
  test.setTimeout(60_000 + CYCLES * 3000);
  const { board, designs } = app;
  await app.openExample("shop");
  await app.openExample("simpleapp");
  const heaps: number[] = [];
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    for (const [design, card] of [
      ["shop", "cart-v1"],
      ["simpleapp", "serviceA"],
    ] as const) {
      await designs.open();
      await designs.openDesign(design);
      await board.select(card);
      await page.keyboard.press(cycle % 2 === 0 ? "ArrowRight" : "ArrowLeft");
      await expect(app.saveState).toHaveText(/^Saved/);
    }
    if (cycle >= WARM - 1 && (cycle + 1) % EVERY === 0) heaps.push(await heapOf(page));
  }
  const [first = 0, last = 0] = [heaps[0], heaps.at(-1)];
  expect((last - first) / (CYCLES - WARM), heaps.join(" ")).toBeLessThan(LEFT);
});
