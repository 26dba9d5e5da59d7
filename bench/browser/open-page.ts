import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { RECORDER, type RecorderState } from "./recorder.ts";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/** A browser with one page that has been opened and has come to rest. */
export interface OpenPage {
  readonly browser: Browser;
  readonly page: Page;
  readonly browserProcess: number;
  /** From navigation to the first calm frames after the board was there, in ms. */
  readonly openedIn: number;
}

/** Opens a URL in a browser of its own, and waits until `board` is there and frames are calm. */
export async function openPage(url: string, board: (page: Page) => Locator): Promise<OpenPage> {
  const server = await chromium.launchServer({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const browserProcess = server.process().pid;
  if (browserProcess === undefined) throw new Error("the browser has no process");
  browser.on("disconnected", () => void server.close());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(RECORDER);
  await page.goto(url);
  await board(page).waitFor();
  await page.evaluate(() => {
    (window as unknown as { benchRecorder: RecorderState }).benchRecorder.ready = true;
  });
  const handle = await page.waitForFunction(
    () => (window as unknown as { benchRecorder: RecorderState }).benchRecorder.stableAt || false,
    undefined,
    { timeout: 90_000 },
  );
  return { browser, page, browserProcess, openedIn: Number(await handle.jsonValue()) };
}
