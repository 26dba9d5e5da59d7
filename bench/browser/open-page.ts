import { type Browser, chromium, type Page } from "@playwright/test";
import { RECORDER, type RecorderState } from "./recorder.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--enable-precise-memory-info",
];
/** A page that is not at rest after so long is given up. */
export const LONGEST_OPENING = 60_000;

/** A page, and what is measured of it. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  /** A selector of what it draws: it is there once one is. */
  readonly drawn: string;
}

/** A browser with one page that has been opened and has come to rest. */
export interface OpenPage {
  readonly name: string;
  readonly page: Page;
  readonly browser: Browser;
  readonly browserProcess: number;
  /** From navigation to the first of four calm frames with the same cards, in ms. */
  readonly openedIn: number;
}

/** `what` took too long, or failed; names the page. */
export class PageFailure extends Error {
  readonly isTooSlow: boolean;

  constructor(name: string, cause: unknown) {
    super(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.isTooSlow = cause instanceof Error && cause.name === "TimeoutError";
  }
}

/**
 * Opens a page in a browser of its own, gives it to `use` once it is at rest, and closes the browser whatever
 * happens. `before` is called before the page is opened. Throws `PageFailure` where the page fails or hangs.
 */
export async function withPage<T>(
  { name, url, drawn }: Subject,
  use: (open: OpenPage) => Promise<T>,
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<T> {
  const server = await chromium.launchServer({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  try {
    const browserProcess = server.process().pid;
    if (browserProcess === undefined) throw new Error("the browser has no process");
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(LONGEST_OPENING);
    await page.addInitScript(RECORDER);
    await before(page);
    await page.goto(url, { waitUntil: "commit" });
    const openedIn = await atRest(page, drawn);
    return await use({ name, page, browser, browserProcess, openedIn });
  } catch (error) {
    throw new PageFailure(name, error);
  } finally {
    await server.close();
  }
}

async function atRest(page: Page, drawn: string): Promise<number> {
  await page.evaluate((ready) => {
    (window as unknown as { benchRecorder: RecorderState }).benchRecorder.ready = ready;
  }, drawn);
  const handle = await page.waitForFunction(
    () => (window as unknown as { benchRecorder: RecorderState }).benchRecorder.stableAt || false,
    undefined,
    { polling: 100, timeout: LONGEST_OPENING },
  );
  return Number(await handle.jsonValue());
}
