import type { Page } from "@playwright/test";
import type { RecorderState } from "./browser/recorder.ts";

/**
 * kB of all scripts that the browser had loaded when the board came to rest, whoever asked for them, compressed as the
 * server sent them.
 */
export async function firstLoadOf(page: Page): Promise<number> {
  const sizes = await page.evaluate(() => {
    const { stableAt } = (window as unknown as { benchRecorder: RecorderState }).benchRecorder;
    const loaded = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const scripts = loaded.filter(
      ({ name, responseEnd }) => responseEnd <= stableAt && new URL(name).pathname.endsWith(".js"),
    );
    return [...new Map(scripts.map(({ name, encodedBodySize }) => [name, encodedBodySize])).values()];
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
