import type { Severity } from "../checks/problem.ts";
import { problemText } from "../checks/problem-text.ts";
import { type Notice, noticeSeverity, noticeText } from "../formats/notice.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { JsonObject } from "../lib/json.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { FileCheck, Finding } from "./check-file.ts";

/** How many problems of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countProblems(checks: readonly FileCheck[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of checks) for (const { problem } of findings) counts[problem.severity] += 1;
  return counts;
}

/** A line for each problem: `serviceA.json:12:15: error: message fix (resource) [MW104]`. */
export function checkText(checks: readonly FileCheck[]): string {
  return checks.flatMap(({ findings }) => findings.map((finding) => `${line(finding)}\n`)).join("");
}

function line({ problem, place, kind, id }: Finding): string {
  const { message, fix } = problemText(problem);
  const resource = id ?? kindDefinition(kind).title.toLowerCase();
  const at = [place.file, place.line, place.column].join(":");
  return `${at}: ${problem.severity}: ${message} ${fix} (${resource}) [${problem.code}]`;
}

/**
 * The same for programs: `{ problems, notices, summary }`. `pointer` is from the resource, `line` and `column`
 * start at 1.
 */
export function checkJson(checks: readonly FileCheck[], notices: readonly Notice[]): string {
  return canonicalJson({
    problems: checks.flatMap(({ findings }) => findings.map(problemObject)),
    notices: notices.map(noticeObject),
    summary: { resources: resourceCount(checks), ...countProblems(checks) },
  });
}

/** How many resources were checked. */
export function resourceCount(checks: readonly FileCheck[]): number {
  return checks.reduce((sum, { resources }) => sum + resources, 0);
}

function problemObject({ problem, place, kind, id }: Finding): JsonObject {
  const { code, severity, at } = problem;
  const { file, line = 1, column = 1 } = place;
  return {
    code,
    severity,
    file,
    line,
    column,
    kind,
    ...(id === undefined ? {} : { resource: id }),
    pointer: at.pointer,
    ...problemText(problem),
  };
}

function noticeObject(notice: Notice): JsonObject {
  const { file, line, column } = notice.at;
  return {
    code: notice.code,
    severity: noticeSeverity(notice),
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...noticeText(notice),
  };
}
