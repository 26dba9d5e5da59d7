import { CATALOGUE, refusingOperations } from "./catalogue.ts";
import type { Code } from "./problem-args.ts";
import { severityOf } from "./severity-of.ts";

/** What is to be known of a check, in paragraphs of Markdown: its page in `docs/checks` is this and examples. */
export function explain(code: Code): readonly string[] {
  const { title, reason, consequence, remedy, source, certainty } = CATALOGUE[code];
  return [
    `# ${code}: ${title}`,
    `Severity: ${severityOf(code)}.`,
    reason,
    `**What happens.** ${consequence}`,
    `**What to do.** ${remedy}`,
    `**Who says so.** ${source} (${certainty}).`,
    `**Operations that refuse it.** ${operationsText(code)}`,
  ];
}

function operationsText(code: Code): string {
  const operations = refusingOperations(code);
  return operations.length > 12 ? "Create and update of every kind." : `${operations.join(", ")}.`;
}
