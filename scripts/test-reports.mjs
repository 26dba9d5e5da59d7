/** Reads the counts out of the reports that Vitest and Playwright leave in `test-results/reports`. */
import { existsSync, readFileSync } from "node:fs";

export const REPORTS = "test-results/reports";

/** `{ passed, failed, skipped }` of a report, or undefined where the run left none. */
export function countsOf(name) {
  const path = `${REPORTS}/${name}.json`;
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, "utf8"));
  if (report.stats !== undefined) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, success } =
    report;
  // A file that cannot be loaded counts no test, and yet it failed.
  const failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites));
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}
