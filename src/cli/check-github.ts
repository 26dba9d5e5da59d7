import type { Severity } from "../checks/problem.ts";
import { severityOf, wordsOf } from "./check-report.ts";
import type { Check } from "./check-sources.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** A workflow command for each problem: GitHub Actions shows it at its line of the change. */
export function checkGithub({ findings }: Check): string {
  return findings
    .map((finding) => {
      const { code, message, fix } = wordsOf(finding);
      const { file, line, column } = finding.place;
      const properties = Object.entries({ file, line, col: column, title: code })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
      return `::${COMMANDS[severityOf(finding)]} ${properties.join(",")}::${escaped(`${message} ${fix}`)}\n`;
    })
    .join("");
}

/** As `@actions/core` escapes the text of a command. */
function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
