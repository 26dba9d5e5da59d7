import { explain } from "../checks/explain.ts";
import type { Code } from "../checks/problem-args.ts";
import { CODES } from "../checks/rules.ts";
import { err, ok, type Result } from "../lib/result.ts";

/** What the page of a check says, as text for a terminal; the error is a sentence for the user. */
export function explainText(code: string): Result<string, string> {
  const known = CODES.find((one): one is Code => one === code.toUpperCase());
  if (known === undefined) {
    return err(`--explain expects a code such as ${CODES[0]}, but is ${code}.`);
  }
  const paragraphs = explain(known).map((text) => text.replace(/^# /, "").replaceAll("**", ""));
  return ok(`${[...paragraphs, `Examples: docs/checks/${known}.md`].join("\n\n")}\n`);
}
