/** `npm run bench`: builds what is stale, then measures the build. */
import { spawnSync } from "node:child_process";
import { ensureChromium } from "./chromium.mjs";

process.env.CHROMIUM_PATH = ensureChromium({ whole: true });
const build = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
if (build.status !== 0) process.exit(build.status ?? 1);
const bench = spawnSync("npx", ["tsx", "bench/run.ts", ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(bench.status ?? 1);
