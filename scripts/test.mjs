/**
 * `npm test`: everything that must hold, step by step; stops at the first step that fails and says how to run
 * it alone. Works in a clean clone after `npm ci`.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { countsOf, REPORTS } from "./test-reports.mjs";

const STEPS = [
  { name: "types", command: ["npx", "tsc", "-p", "tsconfig.json"], alone: "npm run types" },
  {
    name: "types of the pure rooms",
    command: ["npx", "tsc", "-p", "tsconfig.pure.json"],
    alone: "npm run types",
  },
  { name: "lint and format", command: ["npm", "run", "--silent", "lint"], alone: "npm run lint" },
  { name: "dead code", command: ["npm", "run", "--silent", "dead"], alone: "npm run dead" },
  {
    name: "unit and property tests",
    command: [
      "npx",
      "vitest",
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${REPORTS}/vitest.json`,
    ],
    alone: "npm run unit",
    report: "vitest",
  },
  { name: "build", command: [process.execPath, "scripts/build.mjs"], alone: "npm run build" },
  {
    name: "browser tests",
    command: [process.execPath, "scripts/e2e.mjs", "--built"],
    alone: "npm run e2e",
    report: "playwright",
  },
];

rmSync(REPORTS, { recursive: true, force: true });
const lines = [];
const started = Date.now();

for (const [index, { name, command, alone, report }] of STEPS.entries()) {
  process.stdout.write(`\n[${index + 1}/${STEPS.length}] ${name}\n`);
  const from = Date.now();
  const [program, ...args] = command;
  const { status, error } = spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"] });
  const counts = report === undefined ? undefined : countsOf(report);
  const passed = status === 0 && (report === undefined || counts?.failed === 0);
  lines.push(row(passed ? "ok" : "FAILED", name, counts, Date.now() - from));
  if (!passed) {
    if (error !== undefined) process.stdout.write(`${error.message}\n`);
    summary(`npm test failed at step ${index + 1}, ${name}. To run it alone: ${alone}`);
    process.exit(1);
  }
}
summary("npm test passed");

function row(state, name, counts, time) {
  const tests = counts === undefined ? "" : `${counts.passed} passed, ${counts.failed} failed`;
  const skipped = counts?.skipped ? `, ${counts.skipped} skipped` : "";
  return `  ${state.padEnd(7)}${name.padEnd(26)}${seconds(time).padStart(7)}  ${tests}${skipped}`.trimEnd();
}

function summary(verdict) {
  process.stdout.write(`\n${lines.join("\n")}\n\n${verdict} (${seconds(Date.now() - started)}).\n`);
}

function seconds(time) {
  return `${(time / 1000).toFixed(1)} s`;
}
