import type { Severity } from "../checks/problem.ts";
import { problemText } from "../checks/problem-text.ts";
import type { Notice } from "../formats/notice.ts";
import { noticeSeverity, noticeText } from "../formats/notice-text.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { JsonObject } from "../lib/json.ts";
import { printable } from "../lib/printable.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { Check, Finding } from "./check-sources.ts";
import { placeText } from "./place-text.ts";
import { resourceText } from "./resource-text.ts";

/** How many problems of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countProblems({ findings }: Check): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[severityOf(finding)] += 1;
  return counts;
}

/** A line for each problem: `serviceA.json:12:15: error: message fix (resource) [MW104]`. */
export function checkText({ findings }: Check): string {
  return findings.map((finding) => `${line(finding)}\n`).join("");
}

/** How grave it is. */
export function severityOf({ found }: Finding): Severity {
  return "problem" in found ? found.problem.severity : "error";
}

interface Words {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** What to say of it. */
export function wordsOf({ found }: Finding): Words {
  if ("problem" in found) return { code: found.problem.code, ...problemText(found.problem) };
  return {
    code: "defined-twice",
    message: `The same resource is defined on line ${found.before.line ?? 1} of this file, with other content.`,
    fix: "Remove or rename one of them: an API holds one resource of a name.",
  };
}

function line(finding: Finding): string {
  const { place, kind, id } = finding;
  const { code, message, fix } = wordsOf(finding);
  const resource = id === undefined ? kindDefinition(kind).title.toLowerCase() : resourceText(id);
  const at = placeText(place);
  return printable(`${at}: ${severityOf(finding)}: ${message} ${fix} (${resource}) [${code}]`);
}

/**
 * The same for programs: `{ problems, notices, summary }`. `pointer` is from the resource, `line` and `column`
 * start at 1.
 */
export function checkJson(check: Check): string {
  return canonicalJson({
    problems: check.findings.map(problemObject),
    notices: check.notices.map(noticeObject),
    summary: { resources: check.resources, ...countProblems(check) },
  });
}

function problemObject(finding: Finding): JsonObject {
  const { found, place, kind, id } = finding;
  const { file, line = 1, column = 1 } = place;
  return {
    severity: severityOf(finding),
    file,
    line,
    column,
    kind,
    ...(id === undefined ? {} : { resource: id }),
    pointer: "problem" in found ? found.problem.at.pointer : "",
    ...wordsOf(finding),
  };
}

/** A notice for programs. */
export function noticeObject(notice: Notice): JsonObject {
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
