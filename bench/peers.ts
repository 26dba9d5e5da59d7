import { type Cost, calm, pan, zoom } from "./browser/gestures.ts";
import { heapOf } from "./browser/heap.ts";
import { LONGEST_OPENING, PageFailure, type Subject, withPage } from "./browser/open-page.ts";
import type { BenchPage } from "./pages/bench-page.ts";

/** What a round measures of a page that is not ours; of one that was cut, its opening alone. */
export interface PeerCosts {
  readonly open: number;
  readonly pan?: Cost;
  readonly zoom?: Cost;
  readonly heap?: number;
}

/** Opens a peer's page, shows all of it, pans and zooms. One that takes longer than 60 s to open is cut. */
export async function measurePeer(subject: Subject, wheel: number): Promise<PeerCosts> {
  try {
    return await withPage(subject, async (open) => {
      const { page } = open;
      await page.evaluate(() => (window as unknown as { benchPage?: BenchPage }).benchPage?.fit());
      await calm(page);
      const board = page.locator("#root");
      const panned = await pan(open, board);
      const zoomed = await zoom(open, board, wheel);
      return { open: open.openedIn, pan: panned, zoom: zoomed, heap: await heapOf(page) };
    });
  } catch (error) {
    if (!(error instanceof PageFailure && error.isTooSlow)) throw error;
    console.log(`  ${error.message}: cut, its opening counts as ${LONGEST_OPENING / 1000} s`);
    return { open: LONGEST_OPENING };
  }
}

/** Bytes on the heap of a page that draws nothing. */
export function heapOfPage(subject: Subject): Promise<number> {
  return withPage(subject, ({ page }) => heapOf(page));
}
