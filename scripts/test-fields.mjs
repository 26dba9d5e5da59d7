/**
 * `npm run test:fields`: walks every leaf field of the App Mesh API (sets a valid and a boundary value through the
 * form, exports, sends to the control plane, refuses an invalid one, clears, undoes). Prints `262 of 262` last.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { REPORTS } from "./test-reports.mjs";

const report = `${REPORTS}/fields.json`;
mkdirSync(REPORTS, { recursive: true });
const { status } = spawnSync(
  "npx",
  [
    ...["vitest", "run", "--config", "vitest.fields.config.ts"],
    ...["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
  ],
  { stdio: ["ignore", "inherit", "inherit"] },
);
const { testResults } = JSON.parse(readFileSync(report, "utf8"));
const fields = testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ ancestorTitles }) => ancestorTitles.includes("every leaf field of the App Mesh API"));
const passed = fields.filter(({ status: state }) => state === "passed").length;
process.stdout.write(`${passed} of ${fields.length}\n`);
process.exitCode = status ?? 1;
