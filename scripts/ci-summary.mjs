/**
 * The last lines of `.ci/run`: what passed only when run again, what failed, one line each, then
 * `N passed, M failed` over the reports named as arguments. A report that is not there is one failure, as its tests
 * did not run; `failed:NAME` is a step that failed without a report. Exit code 1 where anything failed.
 */
import { countsOf, failuresOf, flakyOf } from "./test-reports.mjs";

const names = process.argv.slice(2);
const all = names.map((name) => (name.startsWith("failed:") ? undefined : countsOf(name)));
const passed = all.reduce((sum, counts) => sum + (counts?.passed ?? 0), 0);
const failed = all.reduce((sum, counts) => sum + (counts?.failed ?? 1), 0);
for (const name of names)
  for (const line of flakyOf(name)) process.stdout.write(`passed when run again: ${line}\n`);
for (const name of names) for (const line of failuresOf(name)) process.stdout.write(`failed: ${line}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
