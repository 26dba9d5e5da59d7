import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import type { RecorderState } from "./browser/recorder.ts";

const CLIENT = new URL("../dist/client/", import.meta.url);

/** kB (gzip) of all scripts that the browser has loaded when the board came to rest, whoever asked for them. */
export async function firstLoadOf(page: Page): Promise<number> {
  const paths = await page.evaluate(() => {
    const { stableAt } = (window as unknown as { benchRecorder: RecorderState }).benchRecorder;
    return performance
      .getEntriesByType("resource")
      .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= stableAt)
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((path) => path.endsWith(".js"));
  });
  const sizes = [...new Set(paths)].map((path) => gzipSync(readFileSync(new URL(path, CLIENT))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
