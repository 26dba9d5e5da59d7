import type { Severity } from "./problem.ts";
import type { Code } from "./problem-args.ts";

/** The codes that are not errors. */
const MILDER: { readonly [C in Code]?: Severity } = {
  MW102: "warning",
  MW110: "info",
  MW306: "warning",
  MW307: "warning",
};

/** What a check means unless a profile says otherwise; rules never state it. */
export function severityOf(code: Code): Severity {
  return MILDER[code] ?? "error";
}
