/**
 * Finds the Chromium that the browser tests run in, or installs one. Run by itself it prints the path.
 * Order: CHROMIUM_PATH, browsers of the system, Playwright's own; then `playwright install`, then apt.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const WHOLE = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** The shell without windows draws the same in less time: for tests it comes first, for measuring last. */
const SHELL = "chromium-headless-shell";
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * Path of a Chromium on this machine, or undefined; `whole` prefers one that is used with windows, too.
 * A CHROMIUM_PATH that names no file is an error.
 */
export function findChromium({ env = process.env, whole = false } = {}) {
  const given = env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but there is no such file. Correct it or unset it.`);
  }
  const folders = ["/usr/bin", ...(env.PATH ?? "").split(delimiter)];
  const names = whole ? [...WHOLE, SHELL] : [SHELL, ...WHOLE];
  const ofSystem = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...ofSystem, MAC, chromium.executablePath()].find((path) => existsSync(path));
}

/** Path of a Chromium, installed first where there is none; throws with what to do where that fails. */
export function ensureChromium({ whole = false } = {}) {
  const found = findChromium({ whole });
  if (found !== undefined) return found;
  const run = (command, ...args) => {
    process.stderr.write(`No Chromium found; running ${[command, ...args].join(" ")}\n`);
    return spawnSync(command, args, { stdio: ["ignore", 2, 2] }).status === 0;
  };
  const isRootOnDebian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  const installed =
    (run("npx", "playwright", "install", "chromium") && findChromium() !== undefined) ||
    (isRootOnDebian && run("apt-get", "update") && run("apt-get", "install", "-y", "chromium"));
  const path = installed ? findChromium() : undefined;
  if (path !== undefined) return path;
  throw new Error(
    "The browser tests need Chromium, and none could be installed. Install it (Debian, Ubuntu: " +
      "apt-get install chromium; elsewhere: npx playwright install chromium), or name one: CHROMIUM_PATH=/path/to/chrome.",
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${ensureChromium()}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
