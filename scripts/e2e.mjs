/**
 * Runs the browser tests with a Chromium that is found or installed: `npm run e2e -- [Playwright's arguments]`.
 * Builds first, because they run against what is shipped; `--built` says that this was done just now.
 */
import { spawnSync } from "node:child_process";
import { ensureChromium } from "./chromium.mjs";

const args = process.argv.slice(2);
const built = args.includes("--built");

function run(command, ...rest) {
  const { status } = spawnSync(command, rest, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  process.env.CHROMIUM_PATH = ensureChromium();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
if (!built) run(process.execPath, "scripts/build.mjs");
run("npx", "playwright", "test", ...args.filter((arg) => arg !== "--built"));
