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
    return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, success } =
    report;
  // A file that cannot be loaded counts no test, and yet it failed.
  const failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites));
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

/** What failed in a report, one line each: the test and the first line of why. */
export function failuresOf(name) {
  if (name.startsWith("failed:")) return [`${name.slice("failed:".length)} (its output is above)`];
  const path = `${REPORTS}/${name}.json`;
  if (!existsSync(path)) return [`${name} left no report`];
  const report = JSON.parse(readFileSync(path, "utf8"));
  return report.stats === undefined ? vitestFailures(report) : playwrightFailures(report);
}

function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0) return message ? [`${name}: ${firstLine(message)}`] : [];
    return failed.map(({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages[0])}`);
  });
}

function playwrightFailures({ suites, errors }) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const failed = suites.flatMap(specs).filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, line, title, tests }) => {
      const results = tests.flatMap((test) => test.results);
      const reason = results.find(({ error }) => error !== undefined)?.error.message;
      return `${file}:${line} ${title}: ${firstLine(reason)}`;
    }),
    ...errors.map(({ message }) => firstLine(message)),
  ];
}

/** Browser tests that passed only when they ran once more, one line each: a race to be found. */
export function flakyOf(name) {
  const path = `${REPORTS}/${name}.json`;
  if (!existsSync(path)) return [];
  const report = JSON.parse(readFileSync(path, "utf8"));
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const flaky = (report.suites ?? [])
    .flatMap(specs)
    .filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return flaky.map(({ file, line, title }) => `${file}:${line} ${title}`);
}

function firstLine(text = "") {
  return text.split("\n", 1)[0].slice(0, 300);
}
