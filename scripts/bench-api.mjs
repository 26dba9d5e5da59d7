/** `npm run bench:api`: builds the server, then measures it. */
import { spawnSync } from "node:child_process";

const build = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
if (build.status !== 0) process.exit(build.status ?? 1);
const bench = spawnSync("npx", ["tsx", "bench/api/run.ts", ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(bench.status ?? 1);
