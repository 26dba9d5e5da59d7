/**
 * `npm test`: everything that must hold, step by step; the short steps run side by side, each with its output in one
 * piece. Starts nothing more once a step has failed, and says how to run that one alone. Works in a clean clone after
 * `npm ci`.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { countsOf, REPORTS } from "./test-reports.mjs";

/** Steps of a stage run side by side, as many as there are cores; a stage starts when the one before has passed. */
const STAGES = [
  [
    { name: "dead code", command: ["npm", "run", "--silent", "dead"], alone: "npm run dead" },
    { name: "build", command: [process.execPath, "scripts/build.mjs"], alone: "npm run build" },
    { name: "types", command: ["npx", "tsc", "-p", "tsconfig.json"], alone: "npm run types" },
    {
      name: "types of the pure rooms",
      command: ["npx", "tsc", "-p", "tsconfig.pure.json"],
      alone: "npm run types",
    },
    { name: "lint and format", command: ["npm", "run", "--silent", "lint"], alone: "npm run lint" },
  ],
  [
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
  ],
  [
    {
      name: "browser tests",
      command: [process.execPath, "scripts/e2e.mjs", "--built"],
      alone: "npm run e2e",
      report: "playwright",
    },
  ],
];

rmSync(REPORTS, { recursive: true, force: true });
const count = STAGES.flat().length;
const lines = [];
const failed = [];
const started = Date.now();
let titles = 0;

for (const stage of STAGES) {
  const waiting = [...stage];
  const atOnce = Math.min(stage.length, availableParallelism());
  const lane = async () => {
    while (waiting.length > 0 && failed.length === 0) await run(waiting.shift(), atOnce === 1);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (failed.length > 0) break;
}
process.stdout.write(`\n${lines.join("\n")}\n\n`);
for (const { name, alone } of failed) {
  process.stdout.write(`npm test failed at ${name}. To run it alone: ${alone}\n`);
}
const time = seconds(Date.now() - started);
process.stdout.write(failed.length === 0 ? `npm test passed (${time}).\n` : `It took ${time}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs a step. What it prints comes as it is printed where it runs alone, else in one piece at its end. */
async function run(step, alone) {
  if (alone) title(step);
  const from = Date.now();
  const { code, output } = await outcomeOf(step.command, alone);
  if (!alone) {
    title(step);
    process.stdout.write(output);
  }
  const counts = step.report === undefined ? undefined : countsOf(step.report);
  const passed = code === 0 && (step.report === undefined || counts?.failed === 0);
  lines.push(row(passed ? "ok" : "FAILED", step.name, counts, Date.now() - from));
  if (!passed) failed.push(step);
}

function title({ name }) {
  titles += 1;
  process.stdout.write(`\n[${titles}/${count}] ${name}\n`);
}

/** The exit code of a command, and all that it said unless that went to the terminal. */
function outcomeOf([program, ...args], shown) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    child.on("error", ({ message }) => resolve({ code: 1, output: `${output}${message}\n` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

function row(state, name, counts, time) {
  const tests = counts === undefined ? "" : `${counts.passed} passed, ${counts.failed} failed`;
  const skipped = counts?.skipped ? `, ${counts.skipped} skipped` : "";
  return `  ${state.padEnd(7)}${name.padEnd(26)}${seconds(time).padStart(7)}  ${tests}${skipped}`.trimEnd();
}

function seconds(time) {
  return `${(time / 1000).toFixed(1)} s`;
}
