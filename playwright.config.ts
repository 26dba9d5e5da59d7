import { defineConfig } from "@playwright/test";

const executablePath = process.env["CHROMIUM_PATH"];
/** Chromium refuses its sandbox to root, which is what containers run as. */
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Each worker starts a server of its own from the built product: see the fixtures in `e2e/`. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  // One more than the cores of a small machine: a browser waits often.
  workers: 3,
  fullyParallel: true,
  // Once more in CI, where other work may hold the machine up; what passes only then is named at the end.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/reports/playwright.json" }]],
  // To record a trace costs a third of the whole run: only for what failed once, or by `npm run e2e -- --trace=on FILE`.
  use: { trace: "on-first-retry", screenshot: "only-on-failure" },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        viewport: { width: 1440, height: 900 },
        launchOptions: executablePath === undefined ? { args } : { args, executablePath },
      },
    },
  ],
});
