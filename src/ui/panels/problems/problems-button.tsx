import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import type { Severity } from "../../../checks/problem.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import classes from "./problems-button.module.css";
import { PROBLEMS_SHOWN } from "./problems-shown.ts";
import { useProblemVersion } from "./use-problem-version.ts";

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const NOUNS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Bottom left of the board: how many problems the design has; opens and closes their drawer. */
export function ProblemsButton() {
  const { problems } = useEditor();
  useProblemVersion();
  const open = useSignal(PROBLEMS_SHOWN) === true;
  const { count, isPending } = problems;
  const found = SEVERITIES.filter((severity) => count[severity] > 0);
  const said = found.map(
    (severity) => `${count[severity]} ${NOUNS[severity][count[severity] === 1 ? 0 : 1]}`,
  );
  return (
    <UnstyledButton
      className={classes["button"]}
      data-control
      aria-expanded={open}
      aria-label={`Problems: ${isPending ? "being checked" : said.length === 0 ? "none" : said.join(", ")}`}
      title={`${open ? "Hide" : "Show"} problems (P)`}
      onClick={() => PROBLEMS_SHOWN.set(!open)}
    >
      {isPending ? (
        <span className={classes["count"]}>Checking…</span>
      ) : found.length === 0 ? (
        <span className={classes["count"]}>
          <IconCircleCheck size={16} stroke={1.5} aria-hidden />
          No problems
        </span>
      ) : (
        found.map((severity) => {
          const Glyph = ICONS[severity];
          return (
            <span key={severity} className={classes["count"]} data-severity={severity}>
              <Glyph size={16} stroke={1.5} aria-hidden />
              {count[severity]}
            </span>
          );
        })
      )}
    </UnstyledButton>
  );
}
