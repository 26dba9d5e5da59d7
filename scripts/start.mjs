/** `npm start [-- options]`: builds what is stale, then runs `meshwright serve` with the options. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, "dist/cli/meshwright.js");
const SOURCES = [
  "src",
  "public",
  "examples",
  "index.html",
  "vite.config.ts",
  "package-lock.json",
  "scripts/build.mjs",
];

if (isStale()) {
  process.stderr.write("Building Meshwright (only when its source changed) ...\n");
  const { status } = spawnSync(process.execPath, [join(root, "scripts/build.mjs")], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    process.stderr.write("The build failed: see above. If packages are missing, run `npm ci` first.\n");
    process.exit(1);
  }
}
process.argv = [process.execPath, program, "serve", ...process.argv.slice(2)];
await import(pathToFileURL(program).href);

function isStale() {
  if (!existsSync(program) || !existsSync(join(root, "dist/client/index.html"))) return true;
  const built = statSync(program).mtimeMs;
  return SOURCES.some((source) => existsSync(join(root, source)) && newest(join(root, source)) > built);
}

/** Time of the last change in a file or folder; a folder's own time tells of files that were removed. */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path, { recursive: true }).map((name) => timeOf(join(path, name)));
  return inside.reduce((latest, time) => Math.max(latest, time), stats.mtimeMs);
}

/** Editors keep links that lead nowhere beside a file, and remove files while we look. */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
