import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { CATALOGUE } from "../checks/catalogue.ts";
import { explain } from "../checks/explain.ts";
import type { Severity } from "../checks/problem.ts";
import type { Code } from "../checks/problem-args.ts";
import { CODES } from "../checks/rules.ts";
import { severityOf as severityOfCode } from "../checks/severity-of.ts";
import type { NoticePlace } from "../formats/notice.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { Json, JsonObject } from "../lib/json.ts";
import { severityOf, wordsOf } from "./check-report.ts";
import type { Check, Finding } from "./check-sources.ts";
import { packageVersion } from "./package-version.ts";
import { resourceText } from "./resource-text.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/**
 * What was found as a log of SARIF 2.1.0 (OASIS), for tools that show findings of any program. Rules are those
 * that found something; their pages are named relative to the project's root.
 */
export function checkSarif(check: Check): string {
  const codes = [...new Set(check.findings.map((finding) => wordsOf(finding).code))].sort();
  return canonicalJson({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Meshwright", version: packageVersion(), rules: codes.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: check.findings.map((finding) => resultOf(finding, codes)),
      },
    ],
  });
}

function isCode(code: string): code is Code {
  return (CODES as readonly string[]).includes(code);
}

function ruleOf(code: string): JsonObject {
  if (!isCode(code)) {
    return { id: code, shortDescription: { text: "The same resource defined twice in a file" } };
  }
  const { title, reason } = CATALOGUE[code];
  return {
    id: code,
    name: pascalCase(title),
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: explain(code).join("\n\n"), markdown: explain(code).join("\n\n") },
    helpUri: `docs/checks/${code}.md`,
    defaultConfiguration: { level: LEVELS[severityOfCode(code)] },
  };
}

function resultOf(finding: Finding, codes: readonly string[]): JsonObject {
  const { code, message, fix } = wordsOf(finding);
  const { place, id, found } = finding;
  const name = id === undefined ? undefined : resourceText(id);
  const pointer = "problem" in found ? found.problem.at.pointer : "";
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severityOf(finding)],
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) },
        ...(name === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: `${name}${pointer}`, kind: "resource" }] }),
      },
    ],
  };
}

function regionOf({ line = 1, column }: NoticePlace): Json {
  return { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
}

/** A path as it was given, as a URI reference; that of an archive goes on within it. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split("/").map(encodeURIComponent).join("/");
}

function pascalCase(title: string): string {
  return title
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
